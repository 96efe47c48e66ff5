//! Dutch scales, of the Netherlands and of Flanders.

use super::{Family::*, Template, scale};

const SD: &str = "Helemaal mee oneens|zeer mee oneens|helemaal oneens|volledig mee oneens|volledig oneens|zeer oneens|sterk mee oneens|geheel mee oneens|geheel oneens|helemaal niet mee eens|helemaal niet akkoord|volledig niet akkoord|totaal niet akkoord|helemaal niet eens|totaal mee oneens|absoluut mee oneens|absoluut niet mee eens|helemaal niet van toepassing|sterk oneens|zeer sterk mee oneens|volstrekt mee oneens|ik ben het er helemaal niet mee eens|totaal oneens|totaal niet mee eens";
const D: &str = "Mee oneens|oneens|niet mee eens|niet akkoord|niet eens|niet van toepassing op mij|ik ben het er niet mee eens|grotendeels mee oneens|grotendeels oneens";
const SWD: &str = "Enigszins mee oneens|een beetje mee oneens|enigszins oneens|beetje oneens|een beetje oneens|eerder oneens|eerder mee oneens|eerder niet akkoord|deels mee oneens|deels oneens|gedeeltelijk mee oneens|enigszins niet mee eens|niet zo mee eens|gedeeltelijk oneens|eerder niet mee eens|licht oneens|een beetje niet akkoord|meer oneens dan eens";
const NAD: &str = "Niet mee eens, niet mee oneens|niet eens en niet oneens|niet mee eens en niet mee oneens|noch mee eens, noch mee oneens|noch eens noch oneens|niet eens/niet oneens|niet mee eens/niet mee oneens|neutraal|noch akkoord, noch niet akkoord|niet mee oneens, niet mee eens|niet oneens en niet eens|eens noch oneens|mee eens noch mee oneens|niet eens, niet oneens|geen van beide|weet niet zeker|onbeslist|niet eens maar ook niet oneens|niet mee oneens en niet mee eens|niet mee oneens/niet mee eens|noch eens, noch oneens|noch akkoord noch niet akkoord";
const SWA: &str = "Enigszins mee eens|een beetje mee eens|enigszins eens|beetje eens|een beetje eens|eerder eens|eerder mee eens|eerder akkoord|deels mee eens|deels eens|gedeeltelijk mee eens|enigszins van toepassing|gedeeltelijk eens|licht eens|een beetje akkoord|meer eens dan oneens";
const A: &str = "Mee eens|eens|akkoord|ik ben het ermee eens|van toepassing|grotendeels mee eens|grotendeels eens|ik ben het er mee eens";
const SA: &str = "Helemaal mee eens|zeer mee eens|helemaal eens|volledig mee eens|volledig eens|zeer eens|sterk mee eens|geheel mee eens|geheel eens|helemaal akkoord|volledig akkoord|totaal akkoord|totaal mee eens|absoluut mee eens|helemaal van toepassing|sterk eens|zeer sterk mee eens|volstrekt mee eens|ik ben het er helemaal mee eens|volledig van toepassing|totaal eens";

const VDS: &str = "Zeer ontevreden|erg ontevreden|heel ontevreden|uiterst ontevreden|helemaal niet tevreden|volledig ontevreden|zeer ontevreden over|extreem ontevreden|absoluut niet tevreden|helemaal ontevreden|buitengewoon ontevreden";
const DS: &str = "Ontevreden|niet tevreden|grotendeels ontevreden";
const SWDS: &str = "Enigszins ontevreden|een beetje ontevreden|niet zo tevreden|eerder ontevreden|weinig tevreden|tamelijk ontevreden|licht ontevreden|redelijk ontevreden|niet erg tevreden|niet heel tevreden";
const NSD: &str = "Niet tevreden en niet ontevreden|niet tevreden, niet ontevreden|noch tevreden, noch ontevreden|niet ontevreden en niet tevreden|niet tevreden/niet ontevreden|neutraal|tevreden noch ontevreden|noch ontevreden, noch tevreden|niet ontevreden, niet tevreden|geen van beide|niet tevreden maar ook niet ontevreden|niet ontevreden/niet tevreden";
const SWS: &str = "Enigszins tevreden|een beetje tevreden|redelijk tevreden|tamelijk tevreden|eerder tevreden|vrij tevreden|licht tevreden|matig tevreden";
const S: &str = "Tevreden|grotendeels tevreden";
const VS: &str = "Zeer tevreden|erg tevreden|heel tevreden|uiterst tevreden|volledig tevreden|helemaal tevreden|extreem tevreden|buitengewoon tevreden|heel erg tevreden";

const NEVER: &str = "Nooit|helemaal niet|nog nooit|helemaal nooit";
const RARELY: &str =
    "Zelden|bijna nooit|vrijwel nooit|zeer zelden|heel soms|nauwelijks|zelden of nooit|niet vaak";
const SOMETIMES: &str =
    "Soms|af en toe|nu en dan|incidenteel|zo nu en dan|van tijd tot tijd|ongeveer de helft van de tijd";
const OFTEN: &str = "Vaak|regelmatig|meestal|dikwijls|gewoonlijk|geregeld|frequent|doorgaans|de meeste tijd|redelijk vaak|vrij vaak";
const VERY_OFTEN: &str = "Heel vaak|zeer vaak|bijna altijd|erg vaak|vrijwel altijd|zeer regelmatig";
const ALWAYS: &str = "Altijd|voortdurend|de hele tijd|steeds|elke keer|constant|iedere keer|continu";

const VUL: &str = "Zeer onwaarschijnlijk|heel onwaarschijnlijk|erg onwaarschijnlijk|uiterst onwaarschijnlijk|helemaal niet waarschijnlijk|extreem onwaarschijnlijk|hoogst onwaarschijnlijk|zeker niet waarschijnlijk";
const UL: &str = "Onwaarschijnlijk|niet waarschijnlijk";
const SWUL: &str = "Enigszins onwaarschijnlijk|een beetje onwaarschijnlijk|niet erg waarschijnlijk|niet zo waarschijnlijk|eerder onwaarschijnlijk|weinig waarschijnlijk|redelijk onwaarschijnlijk|tamelijk onwaarschijnlijk";
const NUL: &str = "Niet waarschijnlijk en niet onwaarschijnlijk|noch waarschijnlijk, noch onwaarschijnlijk|niet waarschijnlijk, niet onwaarschijnlijk|neutraal|misschien|waarschijnlijk noch onwaarschijnlijk|niet onwaarschijnlijk en niet waarschijnlijk|niet waarschijnlijk/niet onwaarschijnlijk|matig waarschijnlijk";
const SWL: &str = "Enigszins waarschijnlijk|een beetje waarschijnlijk|redelijk waarschijnlijk|tamelijk waarschijnlijk|eerder waarschijnlijk|vrij waarschijnlijk";
const L: &str = "Waarschijnlijk";
const VL: &str = "Zeer waarschijnlijk|heel waarschijnlijk|erg waarschijnlijk|uiterst waarschijnlijk|extreem waarschijnlijk|hoogst waarschijnlijk|hoogstwaarschijnlijk";

const VUI: &str = "Zeer onbelangrijk|helemaal niet belangrijk|heel onbelangrijk|erg onbelangrijk|volstrekt onbelangrijk|uiterst onbelangrijk|totaal onbelangrijk|helemaal onbelangrijk|totaal niet belangrijk|absoluut niet belangrijk";
const UI: &str = "Onbelangrijk|niet belangrijk";
const SWUI: &str = "Enigszins onbelangrijk|een beetje belangrijk|niet zo belangrijk|niet erg belangrijk|weinig belangrijk|eerder onbelangrijk|minder belangrijk|niet heel belangrijk|een beetje onbelangrijk";
const NI: &str = "Niet belangrijk en niet onbelangrijk|noch belangrijk, noch onbelangrijk|neutraal|niet belangrijk, niet onbelangrijk|matig belangrijk|gemiddeld belangrijk|belangrijk noch onbelangrijk|niet onbelangrijk en niet belangrijk|niet belangrijk/niet onbelangrijk";
const SWI: &str =
    "Enigszins belangrijk|redelijk belangrijk|tamelijk belangrijk|vrij belangrijk|eerder belangrijk";
const I: &str = "Belangrijk";
const VI: &str = "Zeer belangrijk|heel belangrijk|erg belangrijk|uiterst belangrijk|extreem belangrijk|essentieel|cruciaal|van groot belang|onmisbaar|heel erg belangrijk|bijzonder belangrijk";

const VH: &str = "Zeer moeilijk|heel moeilijk|erg moeilijk|uiterst moeilijk|helemaal niet makkelijk|helemaal niet gemakkelijk|extreem moeilijk|zeer lastig|heel lastig|helemaal niet eenvoudig";
const H: &str = "Moeilijk|niet makkelijk|lastig|niet gemakkelijk|ingewikkeld|niet eenvoudig";
const SWH: &str = "Enigszins moeilijk|een beetje moeilijk|redelijk moeilijk|tamelijk moeilijk|eerder moeilijk|vrij moeilijk|niet zo makkelijk|niet erg makkelijk|niet zo gemakkelijk";
const NE: &str = "Niet makkelijk en niet moeilijk|noch gemakkelijk, noch moeilijk|niet gemakkelijk en niet moeilijk|noch makkelijk, noch moeilijk|neutraal|niet moeilijk en niet makkelijk|niet makkelijk, niet moeilijk|gemiddeld|makkelijk noch moeilijk|gemakkelijk noch moeilijk|niet gemakkelijk, niet moeilijk|niet moeilijk en niet gemakkelijk|niet moeilijk, niet makkelijk";
const SWE: &str = "Enigszins makkelijk|redelijk makkelijk|tamelijk makkelijk|een beetje makkelijk|enigszins gemakkelijk|redelijk gemakkelijk|vrij makkelijk|eerder makkelijk|vrij gemakkelijk|eerder gemakkelijk|tamelijk gemakkelijk";
const E: &str = "Makkelijk|gemakkelijk|eenvoudig";
const VE: &str = "Zeer makkelijk|heel makkelijk|erg makkelijk|zeer gemakkelijk|heel gemakkelijk|erg gemakkelijk|uiterst gemakkelijk|zeer eenvoudig|heel eenvoudig|uiterst makkelijk|extreem gemakkelijk";

const VP: &str = "Zeer slecht|heel slecht|erg slecht|uiterst slecht|verschrikkelijk|extreem slecht|abominabel|heel erg slecht|zeer onvoldoende";
const P: &str = "Slecht|onvoldoende|niet goed|matig slecht|ondermaats|eerder slecht";
const F: &str = "Redelijk|matig|voldoende|gemiddeld|acceptabel|niet goed en niet slecht|neutraal|noch goed, noch slecht|gaat wel|oké|ok|niet goed, niet slecht|goed noch slecht|niet slecht en niet goed|gewoon";
const G: &str = "Goed|ruim voldoende|eerder goed|redelijk goed";
const VG: &str = "Zeer goed|heel goed|erg goed";
const X: &str = "Uitstekend|uitmuntend|excellent|voortreffelijk|uiterst goed|fantastisch|perfect";
const VGX: &str = "Zeer goed|heel goed|erg goed|uitstekend|uitmuntend|excellent|voortreffelijk|uiterst goed|fantastisch|perfect";

const NOT: &str =
    "Helemaal niet|niet|totaal niet|absoluut niet|in het geheel niet|geen|geheel niet|volstrekt niet";
const LITTLE: &str = "Een beetje|weinig|nauwelijks|in geringe mate|beetje|niet zo|in beperkte mate|heel weinig|in lichte mate|amper";
const MEDIUM: &str = "Enigszins|matig|in enige mate|redelijk|gemiddeld|deels|tot op zekere hoogte|gedeeltelijk|in redelijke mate|tussenin";
const MUCH: &str =
    "In hoge mate|veel|in grote mate|behoorlijk|tamelijk veel|grotendeels|tamelijk|vrij veel|best wel|nogal";
const FULLY: &str = "Helemaal|volledig|in zeer hoge mate|heel veel|zeer veel|geheel|in zeer sterke mate|heel erg|uiterst|zeer|erg|in zeer grote mate|extreem";

/// The commonest of a family first.
pub(super) const SCALES: &[Template] = &[
    scale(Agreement, 2, &[SD, D, NAD, A, SA]),
    scale(Agreement, 2, &[SD, SWD, NAD, SWA, SA]),
    scale(Agreement, 3, &[SD, D, SWD, NAD, SWA, A, SA]),
    scale(Agreement, 3, &[SD, D, SWD, SWA, A, SA]),
    scale(Agreement, 2, &[SD, D, A, SA]),
    scale(Agreement, 2, &[SD, SWD, SWA, SA]),
    scale(Agreement, 2, &[SD, D, NAD, SWA, SA]),
    scale(Agreement, 2, &[D, SWD, NAD, SWA, A]),
    scale(
        Agreement,
        3,
        &[
            "Helemaal mee oneens",
            "Sterk mee oneens",
            "Oneens|mee oneens",
            "Neutraal",
            "Eens|mee eens",
            "Sterk mee eens",
            "Helemaal mee eens",
        ],
    ),
    scale(Agreement, 1, &[D, NAD, A]),
    scale(Agreement, 1, &[D, A]),
    scale(Satisfaction, 2, &[VDS, DS, NSD, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, SWS, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, S, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, NSD, SWS, S, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, SWS, S, VS]),
    scale(Satisfaction, 2, &[VDS, DS, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, SWS, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, SWS, S, VS]),
    scale(Satisfaction, 2, &[VDS, DS, SWS, S, VS]),
    scale(Satisfaction, 2, &[DS, SWDS, NSD, SWS, S]),
    scale(Satisfaction, 1, &[DS, NSD, S]),
    scale(Satisfaction, 1, &[DS, S]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 3, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, OFTEN]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, ALWAYS]),
    scale(
        Frequency,
        2,
        &[
            "Nooit",
            "Eén keer per jaar of minder|een keer per jaar|jaarlijks|minder dan één keer per jaar|minder dan een keer per jaar|één keer per jaar",
            "Een paar keer per jaar|enkele keren per jaar|minder dan één keer per maand|minder dan een keer per maand|meerdere keren per jaar|minder vaak",
            "Maandelijks|één keer per maand|een keer per maand|een paar keer per maand|enkele keren per maand|meerdere keren per maand|minstens één keer per maand",
            "Wekelijks|één keer per week|een keer per week|een paar keer per week|enkele keren per week|meerdere keren per week|minstens één keer per week",
            "Dagelijks|elke dag|iedere dag|meerdere keren per dag|bijna elke dag|(bijna) dagelijks|één keer per dag",
        ],
    ),
    scale(Likelihood, 2, &[VUL, UL, NUL, L, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, NUL, SWL, VL]),
    scale(Likelihood, 3, &[VUL, UL, SWUL, NUL, SWL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, L, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, SWL, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, NUL, L, VL]),
    scale(Likelihood, 1, &[UL, NUL, L]),
    scale(
        Likelihood,
        2,
        &[
            "Zeker niet|beslist niet|absoluut niet|nee, zeker niet|vast en zeker niet",
            "Waarschijnlijk niet|nee, waarschijnlijk niet|vermoedelijk niet",
            "Misschien|misschien wel, misschien niet|onbeslist|mogelijk",
            "Waarschijnlijk wel|waarschijnlijk|ja, waarschijnlijk|ja, waarschijnlijk wel|vermoedelijk wel",
            "Zeker wel|zeker|beslist wel|absoluut wel|ja, zeker|vast en zeker|beslist|ja, zeker wel",
        ],
    ),
    scale(
        Likelihood,
        2,
        &[
            "Zeker niet|nee, zeker niet|beslist niet|nee",
            "Waarschijnlijk niet|nee, waarschijnlijk niet",
            "Waarschijnlijk wel|waarschijnlijk|ja, waarschijnlijk|ja, waarschijnlijk wel",
            "Zeker wel|zeker|ja, zeker|beslist wel|ja",
        ],
    ),
    scale(Importance, 2, &[VUI, UI, NI, I, VI]),
    scale(Importance, 2, &[VUI, SWUI, NI, SWI, VI]),
    scale(Importance, 2, &[VUI, SWUI, NI, I, VI]),
    scale(Importance, 3, &[VUI, UI, SWUI, NI, SWI, I, VI]),
    scale(Importance, 2, &[VUI, SWUI, SWI, VI]),
    scale(Importance, 2, &[VUI, UI, I, VI]),
    scale(Importance, 2, &[VUI, SWUI, I, VI]),
    scale(
        Importance,
        2,
        &[
            "Onbelangrijk|niet belangrijk|helemaal niet belangrijk",
            "Enigszins belangrijk|een beetje belangrijk|niet zo belangrijk",
            "Redelijk belangrijk|matig belangrijk|tamelijk belangrijk",
            "Belangrijk",
            "Zeer belangrijk|heel belangrijk|erg belangrijk|uiterst belangrijk",
        ],
    ),
    scale(Importance, 2, &[UI, SWUI, NI, I, VI]),
    scale(Importance, 1, &[UI, NI, I]),
    scale(Ease, 2, &[VH, H, NE, E, VE]),
    scale(Ease, 2, &[VH, SWH, NE, SWE, VE]),
    scale(Ease, 3, &[VH, H, SWH, NE, SWE, E, VE]),
    scale(Ease, 2, &[VH, H, E, VE]),
    scale(Ease, 2, &[VH, SWH, SWE, VE]),
    scale(Ease, 1, &[H, NE, E]),
    scale(Quality, 2, &[VP, P, F, G, VGX]),
    scale(Quality, 2, &[P, F, G, VG, X]),
    scale(Quality, 2, &[VP, P, F, G, VG, X]),
    scale(
        Quality,
        2,
        &["Slecht|onvoldoende", "Matig", "Voldoende|redelijk", "Goed", "Zeer goed|heel goed|uitstekend"],
    ),
    scale(Quality, 2, &[P, F, G, VGX]),
    scale(Quality, 2, &[VP, P, G, VGX]),
    scale(Quality, 1, &[P, F, G]),
    scale(
        Quality,
        2,
        &[
            "Veel slechter|aanzienlijk slechter|een stuk slechter",
            "Slechter|iets slechter|een beetje slechter|wat slechter",
            "Hetzelfde|ongeveer hetzelfde|gelijk|ongeveer gelijk|onveranderd|gelijk gebleven|zoals verwacht|niet beter en niet slechter",
            "Beter|iets beter|een beetje beter|wat beter",
            "Veel beter|aanzienlijk beter|een stuk beter",
        ],
    ),
    scale(
        Favour,
        2,
        &[
            "Zeer negatief|heel negatief|erg negatief",
            "Negatief|enigszins negatief|eerder negatief|een beetje negatief",
            "Neutraal|niet positief en niet negatief|noch positief, noch negatief",
            "Positief|enigszins positief|eerder positief|een beetje positief",
            "Zeer positief|heel positief|erg positief",
        ],
    ),
    scale(Extent, 2, &[NOT, LITTLE, MEDIUM, MUCH, FULLY]),
    scale(Extent, 2, &[NOT, LITTLE, MUCH, FULLY]),
    scale(
        Extent,
        2,
        &["Zeer laag|heel laag", "Laag", "Gemiddeld|matig|middelmatig", "Hoog", "Zeer hoog|heel hoog"],
    ),
    scale(Extent, 1, &["Laag", "Gemiddeld|matig|middelmatig", "Hoog"]),
];
