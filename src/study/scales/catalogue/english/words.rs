//! The levels that several English scales have in common.

pub(super) const SD: &str = "Strongly disagree|disagree strongly|completely disagree|totally disagree|fully disagree|definitely disagree|disagree completely|absolutely disagree|entirely disagree|i strongly disagree|very strongly disagree";
pub(super) const D: &str = "Disagree|i disagree|generally disagree|mostly disagree";
pub(super) const SWD: &str = "Somewhat disagree|slightly disagree|tend to disagree|moderately disagree|partly disagree|disagree somewhat|disagree slightly|rather disagree|disagree a little|partially disagree";
pub(super) const NAD: &str = "Neither agree nor disagree|neither agree or disagree|neutral|neither|undecided|neither disagree nor agree|neither agree nor disagree neutral|neutral neither agree nor disagree|neither nor|unsure|not sure|mixed";
pub(super) const SWA: &str = "Somewhat agree|slightly agree|tend to agree|moderately agree|partly agree|agree somewhat|agree slightly|rather agree|agree a little|partially agree";
pub(super) const A: &str = "Agree|i agree|generally agree|mostly agree";
pub(super) const SA: &str = "Strongly agree|agree strongly|completely agree|totally agree|fully agree|definitely agree|agree completely|absolutely agree|entirely agree|i strongly agree|very strongly agree";

pub(super) const VDS: &str = "Very dissatisfied|very unsatisfied|extremely dissatisfied|completely dissatisfied|highly dissatisfied|totally dissatisfied|extremely unsatisfied";
pub(super) const DS: &str = "Dissatisfied|unsatisfied|not satisfied|mostly dissatisfied";
pub(super) const SWDS: &str = "Somewhat dissatisfied|slightly dissatisfied|fairly dissatisfied|moderately dissatisfied|rather dissatisfied|quite dissatisfied|somewhat unsatisfied|a little dissatisfied";
pub(super) const NSD: &str = "Neither satisfied nor dissatisfied|neutral|neither|neither dissatisfied nor satisfied|neither satisfied or dissatisfied|neither satisfied nor unsatisfied|neither satisfied nor dissatisfied neutral|indifferent";
pub(super) const SWS: &str = "Somewhat satisfied|slightly satisfied|fairly satisfied|moderately satisfied|rather satisfied|quite satisfied|a little satisfied";
pub(super) const S: &str = "Satisfied|mostly satisfied";
pub(super) const VS: &str =
    "Very satisfied|extremely satisfied|completely satisfied|highly satisfied|totally satisfied";

pub(super) const MDS: &str = "Moderately dissatisfied|dissatisfied|mostly dissatisfied";
pub(super) const MS: &str = "Moderately satisfied|satisfied|mostly satisfied";

pub(super) const NEVER: &str = "Never|not at all|none of the time";
pub(super) const RARELY: &str =
    "Rarely|seldom|hardly ever|almost never|very rarely|infrequently|not often|once in a while";
pub(super) const SOMETIMES: &str =
    "Sometimes|occasionally|some of the time|now and then|from time to time|about half the time";
pub(super) const OFTEN: &str =
    "Often|frequently|usually|most of the time|regularly|fairly often|a lot of the time|mostly";
pub(super) const VERY_OFTEN: &str = "Very often|almost always|very frequently|nearly always";
pub(super) const ALWAYS: &str = "Always|all the time|all of the time|every time|constantly";

pub(super) const VUL: &str =
    "Very unlikely|extremely unlikely|highly unlikely|not at all likely|most unlikely";
pub(super) const UL: &str = "Unlikely|not likely|not very likely|quite unlikely";
pub(super) const SWUL: &str =
    "Somewhat unlikely|slightly unlikely|fairly unlikely|moderately unlikely|rather unlikely";
pub(super) const NUL: &str = "Neither likely nor unlikely|neutral|neither|neither likely or unlikely|not sure|unsure|undecided|maybe|neither unlikely nor likely";
pub(super) const SWL: &str = "Somewhat likely|slightly likely|fairly likely|moderately likely|rather likely";
pub(super) const L: &str = "Likely|quite likely";
pub(super) const VL: &str = "Very likely|extremely likely|highly likely|most likely";

pub(super) const VUI: &str =
    "Very unimportant|extremely unimportant|not at all important|completely unimportant|highly unimportant";
pub(super) const UI: &str = "Unimportant|not important|not very important";
pub(super) const SWUI: &str =
    "Somewhat unimportant|slightly unimportant|fairly unimportant|rather unimportant";
pub(super) const NI: &str = "Neither important nor unimportant|neutral|neither|neither important nor unimportant neutral|neither important or unimportant|neither unimportant nor important";
pub(super) const SWI: &str =
    "Somewhat important|fairly important|slightly important|rather important|quite important";
pub(super) const I: &str = "Important|moderately important";
pub(super) const VI: &str =
    "Very important|extremely important|highly important|critical|essential|critically important";

pub(super) const VH: &str = "Very difficult|very hard|extremely difficult|extremely hard|not at all easy";
pub(super) const H: &str = "Difficult|hard|not easy|not very easy";
pub(super) const SWH: &str = "Somewhat difficult|fairly difficult|slightly difficult|somewhat hard|rather difficult|moderately difficult|quite difficult|a little difficult";
pub(super) const NE: &str = "Neither easy nor difficult|neutral|neither|neither difficult nor easy|neither easy or difficult|neither easy nor hard|average";
pub(super) const SWE: &str = "Somewhat easy|fairly easy|slightly easy|rather easy|moderately easy|quite easy";
pub(super) const E: &str = "Easy";
pub(super) const VE: &str = "Very easy|extremely easy";

pub(super) const VP: &str =
    "Very poor|very bad|terrible|extremely poor|awful|extremely bad|horrible|unacceptable";
pub(super) const P: &str =
    "Poor|bad|fairly poor|fairly bad|below average|needs improvement|not good|somewhat poor";
pub(super) const F: &str = "Fair|average|ok|okay|acceptable|neutral|neither good nor poor|neither good nor bad|adequate|satisfactory|neither poor nor good|mediocre";
pub(super) const G: &str = "Good|fairly good|above average|somewhat good";
pub(super) const VG: &str = "Very good|great";
pub(super) const X: &str = "Excellent|outstanding|extremely good|exceptional|superb";
pub(super) const VGX: &str = "Very good|excellent|outstanding|great|extremely good|exceptional|superb";
