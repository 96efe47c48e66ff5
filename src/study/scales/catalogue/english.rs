//! English scales.

use super::{Family::*, Template, scale};

const SD: &str = "Strongly disagree|disagree strongly|completely disagree|totally disagree|fully disagree|definitely disagree|disagree completely|absolutely disagree|entirely disagree|i strongly disagree|very strongly disagree";
const D: &str = "Disagree|i disagree|generally disagree|mostly disagree";
const SWD: &str = "Somewhat disagree|slightly disagree|tend to disagree|moderately disagree|partly disagree|disagree somewhat|disagree slightly|rather disagree|disagree a little|partially disagree";
const NAD: &str = "Neither agree nor disagree|neither agree or disagree|neutral|neither|undecided|neither disagree nor agree|neither agree nor disagree neutral|neutral neither agree nor disagree|neither nor|unsure|not sure|mixed";
const SWA: &str = "Somewhat agree|slightly agree|tend to agree|moderately agree|partly agree|agree somewhat|agree slightly|rather agree|agree a little|partially agree";
const A: &str = "Agree|i agree|generally agree|mostly agree";
const SA: &str = "Strongly agree|agree strongly|completely agree|totally agree|fully agree|definitely agree|agree completely|absolutely agree|entirely agree|i strongly agree|very strongly agree";

const VDS: &str = "Very dissatisfied|very unsatisfied|extremely dissatisfied|completely dissatisfied|highly dissatisfied|totally dissatisfied|extremely unsatisfied";
const DS: &str = "Dissatisfied|unsatisfied|not satisfied|mostly dissatisfied";
const SWDS: &str = "Somewhat dissatisfied|slightly dissatisfied|fairly dissatisfied|moderately dissatisfied|rather dissatisfied|quite dissatisfied|somewhat unsatisfied|a little dissatisfied";
const NSD: &str = "Neither satisfied nor dissatisfied|neutral|neither|neither dissatisfied nor satisfied|neither satisfied or dissatisfied|neither satisfied nor unsatisfied|neither satisfied nor dissatisfied neutral|indifferent";
const SWS: &str = "Somewhat satisfied|slightly satisfied|fairly satisfied|moderately satisfied|rather satisfied|quite satisfied|a little satisfied";
const S: &str = "Satisfied|mostly satisfied";
const VS: &str = "Very satisfied|extremely satisfied|completely satisfied|highly satisfied|totally satisfied";

const MDS: &str = "Moderately dissatisfied|dissatisfied|mostly dissatisfied";
const MS: &str = "Moderately satisfied|satisfied|mostly satisfied";

const NEVER: &str = "Never|not at all|none of the time";
const RARELY: &str =
    "Rarely|seldom|hardly ever|almost never|very rarely|infrequently|not often|once in a while";
const SOMETIMES: &str =
    "Sometimes|occasionally|some of the time|now and then|from time to time|about half the time";
const OFTEN: &str =
    "Often|frequently|usually|most of the time|regularly|fairly often|a lot of the time|mostly";
const VERY_OFTEN: &str = "Very often|almost always|very frequently|nearly always";
const ALWAYS: &str = "Always|all the time|all of the time|every time|constantly";

const VUL: &str = "Very unlikely|extremely unlikely|highly unlikely|not at all likely|most unlikely";
const UL: &str = "Unlikely|not likely|not very likely|quite unlikely";
const SWUL: &str = "Somewhat unlikely|slightly unlikely|fairly unlikely|moderately unlikely|rather unlikely";
const NUL: &str = "Neither likely nor unlikely|neutral|neither|neither likely or unlikely|not sure|unsure|undecided|maybe|neither unlikely nor likely";
const SWL: &str = "Somewhat likely|slightly likely|fairly likely|moderately likely|rather likely";
const L: &str = "Likely|quite likely";
const VL: &str = "Very likely|extremely likely|highly likely|most likely";

const VUI: &str =
    "Very unimportant|extremely unimportant|not at all important|completely unimportant|highly unimportant";
const UI: &str = "Unimportant|not important|not very important";
const SWUI: &str = "Somewhat unimportant|slightly unimportant|fairly unimportant|rather unimportant";
const NI: &str = "Neither important nor unimportant|neutral|neither|neither important nor unimportant neutral|neither important or unimportant|neither unimportant nor important";
const SWI: &str = "Somewhat important|fairly important|slightly important|rather important|quite important";
const I: &str = "Important|moderately important";
const VI: &str =
    "Very important|extremely important|highly important|critical|essential|critically important";

const VH: &str = "Very difficult|very hard|extremely difficult|extremely hard|not at all easy";
const H: &str = "Difficult|hard|not easy|not very easy";
const SWH: &str = "Somewhat difficult|fairly difficult|slightly difficult|somewhat hard|rather difficult|moderately difficult|quite difficult|a little difficult";
const NE: &str = "Neither easy nor difficult|neutral|neither|neither difficult nor easy|neither easy or difficult|neither easy nor hard|average";
const SWE: &str = "Somewhat easy|fairly easy|slightly easy|rather easy|moderately easy|quite easy";
const E: &str = "Easy";
const VE: &str = "Very easy|extremely easy";

const VP: &str = "Very poor|very bad|terrible|extremely poor|awful|extremely bad|horrible|unacceptable";
const P: &str = "Poor|bad|below average|needs improvement|not good|somewhat poor";
const F: &str = "Fair|average|ok|okay|acceptable|neutral|neither good nor poor|neither good nor bad|adequate|satisfactory|neither poor nor good|mediocre";
const G: &str = "Good|above average|somewhat good";
const VG: &str = "Very good|great";
const X: &str = "Excellent|outstanding|extremely good|exceptional|superb";
const VGX: &str = "Very good|excellent|outstanding|great|extremely good|exceptional|superb";

/// The commonest of a family first.
pub(super) const SCALES: &[Template] = &[
    scale(Agreement, 2, &[SD, D, NAD, A, SA]),
    scale(Agreement, 2, &[SD, SWD, NAD, SWA, SA]),
    scale(Agreement, 3, &[SD, D, SWD, NAD, SWA, A, SA]),
    scale(Agreement, 3, &[SD, D, SWD, SWA, A, SA]),
    scale(Agreement, 2, &[SD, D, A, SA]),
    scale(Agreement, 2, &[SD, SWD, SWA, SA]),
    scale(Agreement, 1, &[D, NAD, A]),
    scale(Agreement, 1, &[D, A]),
    scale(Agreement, 2, &[D, SWD, NAD, SWA, A]),
    scale(Satisfaction, 2, &[VDS, DS, NSD, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, SWS, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, NSD, SWS, S, VS]),
    scale(Satisfaction, 3, &[VDS, MDS, "Slightly dissatisfied", NSD, "Slightly satisfied", MS, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, SWS, S, VS]),
    scale(Satisfaction, 2, &[VDS, DS, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, SWS, VS]),
    scale(Satisfaction, 2, &[DS, SWDS, NSD, SWS, S]),
    scale(Satisfaction, 1, &[DS, NSD, S]),
    scale(Satisfaction, 1, &[DS, S]),
    scale(
        Satisfaction,
        2,
        &[
            "Not at all satisfied|not satisfied at all",
            "Slightly satisfied|not very satisfied|a little satisfied",
            "Moderately satisfied|somewhat satisfied|fairly satisfied|satisfied",
            "Very satisfied|quite satisfied|mostly satisfied",
            "Extremely satisfied|completely satisfied",
        ],
    ),
    scale(
        Satisfaction,
        2,
        &[
            "Not at all satisfied|not satisfied at all|not satisfied",
            "Not very satisfied|slightly satisfied|not too satisfied",
            "Fairly satisfied|somewhat satisfied|quite satisfied|satisfied",
            "Very satisfied|completely satisfied|extremely satisfied",
        ],
    ),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN]),
    scale(Frequency, 3, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(
        Frequency,
        2,
        &[
            "Never",
            "Sometimes|occasionally",
            "About half the time|half the time",
            "Most of the time|usually|often",
            "Always",
        ],
    ),
    scale(
        Frequency,
        2,
        &[
            "Never",
            "Once in a while|rarely|seldom",
            "About half the time|half the time",
            "Usually|often|most of the time",
            "Always",
        ],
    ),
    scale(
        Frequency,
        2,
        &["Never", "Rarely|almost never|seldom", "Occasionally", "Sometimes", "Often|frequently", "Always"],
    ),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, OFTEN]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, ALWAYS]),
    scale(Frequency, 1, &[RARELY, SOMETIMES, OFTEN]),
    scale(
        Frequency,
        2,
        &[
            "Never",
            "Once a year or less|less than once a year|yearly|once a year",
            "Once a month or less|less than once a month|a few times per year|a few times a year|several times a year",
            "A few times per month|a few times a month|monthly|once a month|2 3 times a month",
            "A few times per week|a few times a week|weekly|once a week|several times a week|2 3 times a week",
            "Every day|daily|every day or more|several times a day|more than once a day",
        ],
    ),
    scale(
        Frequency,
        2,
        &[
            "Never",
            "Yearly|once a year|less than once a year|annually",
            "A few times a year|several times a year|quarterly",
            "Monthly|once a month|about once a month",
            "Weekly|once a week|about once a week|a few times a month",
            "Daily|every day|a few times a week|several times a week",
        ],
    ),
    scale(Likelihood, 2, &[VUL, UL, NUL, L, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, NUL, SWL, VL]),
    scale(Likelihood, 3, &[VUL, UL, SWUL, NUL, SWL, L, VL]),
    scale(
        Likelihood,
        3,
        &[VUL, "Moderately unlikely", "Slightly unlikely", NUL, "Slightly likely", "Moderately likely", VL],
    ),
    scale(Likelihood, 2, &[VUL, UL, L, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, SWL, VL]),
    scale(
        Frequency,
        2,
        &[
            "Less often than monthly|less than monthly|less often|less than once a month",
            "Monthly|once a month|a few times a month",
            "Weekly|once a week|a few times a week",
            "Daily|every day|several times a day",
        ],
    ),
    scale(
        Likelihood,
        2,
        &[
            "Not at all likely",
            "Not very likely|not so likely|not too likely|unlikely|slightly likely",
            "Somewhat likely|fairly likely|quite likely|likely",
            "Very likely|extremely likely",
        ],
    ),
    scale(
        Likelihood,
        2,
        &[
            "Not at all likely",
            "Slightly likely|not so likely|not very likely|a little likely",
            "Moderately likely|somewhat likely",
            "Very likely|quite likely",
            "Extremely likely|completely likely",
        ],
    ),
    scale(Likelihood, 1, &[UL, NUL, L]),
    scale(Likelihood, 1, &[UL, L]),
    scale(
        Likelihood,
        2,
        &[
            "Definitely not|definitely would not|no definitely not|definitely will not|definitely wont",
            "Probably not|probably would not|no probably not|probably will not|probably wont",
            "Might or might not|maybe|might or might not happen|not sure|unsure|possibly|undecided|may or may not",
            "Probably|probably yes|probably would|yes probably|probably will",
            "Definitely|definitely yes|definitely would|yes definitely|definitely will",
        ],
    ),
    scale(
        Likelihood,
        2,
        &[
            "Definitely not|definitely would not|no definitely not|definitely will not|no",
            "Probably not|probably would not|no probably not|probably will not",
            "Probably|probably yes|probably would|yes probably|probably will",
            "Definitely|definitely yes|definitely would|yes definitely|definitely will|yes",
        ],
    ),
    scale(Importance, 2, &[VUI, UI, NI, I, VI]),
    scale(Importance, 2, &[VUI, SWUI, NI, SWI, VI]),
    scale(Importance, 3, &[VUI, UI, SWUI, NI, SWI, I, VI]),
    scale(
        Importance,
        2,
        &[
            "Not at all important|not important|unimportant|not important at all",
            "Slightly important|of little importance|a little important|low importance|not very important|not so important",
            "Moderately important|somewhat important|fairly important|medium importance|important",
            "Very important|quite important|high importance",
            "Extremely important|essential|critical|critically important|absolutely essential|of utmost importance",
        ],
    ),
    scale(
        Importance,
        2,
        &[
            "Not at all important|not important|unimportant",
            "Not very important|slightly important|not too important|a little important",
            "Somewhat important|fairly important|moderately important|quite important|important",
            "Very important|extremely important|essential",
        ],
    ),
    scale(
        Importance,
        1,
        &[
            "Not important|not at all important|unimportant",
            "Somewhat important|fairly important|neutral|moderately important",
            "Very important|important|extremely important",
        ],
    ),
    scale(Ease, 2, &[VH, H, NE, E, VE]),
    scale(Ease, 2, &[VH, SWH, NE, SWE, VE]),
    scale(Ease, 3, &[VH, H, SWH, NE, SWE, E, VE]),
    scale(
        Ease,
        3,
        &[VH, "Moderately difficult", "Slightly difficult", NE, "Slightly easy", "Moderately easy", VE],
    ),
    scale(Ease, 2, &[VH, H, E, VE]),
    scale(Ease, 2, &[VH, SWH, SWE, VE]),
    scale(Ease, 1, &[H, NE, E]),
    scale(Ease, 1, &[H, E]),
    scale(Quality, 2, &[VP, P, F, G, VGX]),
    scale(Quality, 2, &[P, F, G, VG, X]),
    scale(Quality, 2, &[P, F, G, VGX]),
    scale(Quality, 2, &[VP, P, F, G, VG, X]),
    scale(Quality, 2, &[VP, P, G, VGX]),
    scale(Quality, 3, &[VP, "Moderately bad", "Slightly bad", F, "Slightly good", "Moderately good", VGX]),
    scale(Quality, 1, &[P, F, G]),
    scale(Quality, 1, &[P, F, X]),
    scale(
        Quality,
        2,
        &[
            "Far below expectations|much worse than expected|well below expectations|far short of my expectations",
            "Below expectations|worse than expected|short of my expectations|somewhat below expectations",
            "Met expectations|meets expectations|as expected|equals my expectations|about as expected|about what i expected",
            "Above expectations|better than expected|exceeds my expectations|exceeds expectations|somewhat above expectations",
            "Far above expectations|much better than expected|far exceeds expectations|well above expectations|greatly exceeds my expectations",
        ],
    ),
    scale(
        Quality,
        2,
        &[
            "Below expectations|did not meet expectations|does not meet expectations|worse than expected|falls short of expectations|failed to meet expectations",
            "Meets expectations|met expectations|as expected|meets my expectations|met my expectations",
            "Exceeds expectations|exceeded expectations|better than expected|above expectations|exceeds my expectations|exceeded my expectations",
        ],
    ),
    scale(
        Quality,
        2,
        &[
            "Much worse|a lot worse|significantly worse",
            "Somewhat worse|worse|a little worse|slightly worse",
            "About the same|the same|no change|same|unchanged|stayed the same",
            "Somewhat better|better|a little better|slightly better",
            "Much better|a lot better|significantly better",
        ],
    ),
    scale(
        Quality,
        1,
        &[
            "Worse|got worse|declined|worsened",
            "About the same|the same|no change|same|unchanged|stayed the same",
            "Better|got better|improved",
        ],
    ),
    scale(
        Favour,
        2,
        &[
            "Very unfavorably|very unfavourably|very unfavorable|very unfavourable|very negative|very negatively",
            "Somewhat unfavorably|somewhat unfavourably|somewhat unfavorable|somewhat unfavourable|unfavorable|unfavourable|negative|somewhat negative|somewhat negatively",
            "Neither favorably nor unfavorably|neutral|neither favorably nor unfavorably neutral|neither favourably nor unfavourably|neither favorable nor unfavorable|neither favourable nor unfavourable|neither positive nor negative|neither",
            "Somewhat favorably|somewhat favourably|somewhat favorable|somewhat favourable|favorable|favourable|positive|somewhat positive|somewhat positively",
            "Very favorably|very favourably|very favorable|very favourable|very positive|very positively",
        ],
    ),
    scale(
        Favour,
        2,
        &[
            "Strongly oppose|completely oppose|strongly disapprove|strongly against",
            "Somewhat oppose|oppose|tend to oppose|somewhat disapprove|disapprove|against",
            "Neither support nor oppose|neutral|neither|neither oppose nor support|neither approve nor disapprove|neither favor nor oppose",
            "Somewhat support|support|tend to support|somewhat approve|approve|somewhat favor|favor|favour|in favour|in favor",
            "Strongly support|completely support|strongly approve|strongly favor|strongly favour|strongly in favour",
        ],
    ),
    scale(
        Favour,
        1,
        &["Negative|unfavorable|unfavourable", "Neutral|mixed|neither", "Positive|favorable|favourable"],
    ),
    scale(
        Extent,
        2,
        &[
            "Not at all|none at all|none",
            "A little|slightly|to a small extent|not much|very little|to a slight extent|a little bit",
            "Somewhat|moderately|some|to some extent|a moderate amount|to a moderate extent|a fair amount",
            "A lot|very|very much|quite a bit|to a great extent|to a large extent|mostly|quite a lot",
            "Completely|extremely|a great deal|to a very great extent|fully|entirely|totally|a very great deal",
        ],
    ),
    scale(
        Extent,
        2,
        &[
            "Not at all|none at all|none",
            "Not much|a little|slightly|only a little|very little|to a small extent|not very much|hardly at all",
            "Some|somewhat|moderately|a fair amount|to some extent|a moderate amount",
            "A lot|very much|a great deal|completely|to a great extent|very|extremely|quite a lot",
        ],
    ),
    scale(
        Extent,
        2,
        &[
            "Very low|extremely low",
            "Low",
            "Medium|moderate|average|neutral",
            "High",
            "Very high|extremely high",
        ],
    ),
    scale(Extent, 1, &["Low", "Medium|moderate|average", "High"]),
];
