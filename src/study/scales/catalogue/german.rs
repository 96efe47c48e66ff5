//! German scales.

use super::{Family::*, Template, scale};

const SD: &str = "Stimme überhaupt nicht zu|stimme gar nicht zu|stimme ganz und gar nicht zu|stimme absolut nicht zu|stimme voll und ganz nicht zu|stimme entschieden nicht zu|stimme völlig nicht zu|stimme nicht im Geringsten zu|ich stimme überhaupt nicht zu|ich stimme gar nicht zu|trifft überhaupt nicht zu|trifft gar nicht zu|trifft ganz und gar nicht zu|trifft absolut nicht zu|stimmt überhaupt nicht|stimmt gar nicht|stimmt ganz und gar nicht|lehne völlig ab|lehne voll und ganz ab|lehne stark ab|lehne vollständig ab|starke Ablehnung|völlige Ablehnung|überhaupt nicht einverstanden|gar nicht einverstanden|ganz und gar nicht einverstanden|überhaupt nicht zutreffend|gar nicht zutreffend";
const D: &str = "Stimme nicht zu|ich stimme nicht zu|trifft nicht zu|stimmt nicht|lehne ab|Ablehnung|nicht einverstanden|nicht zutreffend|stimme überwiegend nicht zu|trifft überwiegend nicht zu|trifft größtenteils nicht zu|nein, stimme nicht zu";
const SWD: &str = "Stimme eher nicht zu|ich stimme eher nicht zu|trifft eher nicht zu|stimmt eher nicht|lehne eher ab|stimme teilweise nicht zu|trifft teilweise nicht zu|stimme weniger zu|trifft weniger zu|stimme wenig zu|trifft wenig zu|stimmt wenig|trifft kaum zu|stimme kaum zu|stimmt kaum|stimme etwas nicht zu|eher nicht einverstanden|weniger einverstanden|eher Ablehnung|eher nicht zutreffend|wenig zutreffend|eher unzutreffend";
const NAD: &str = "Weder noch|teils/teils|teilweise|teils|neutral|unentschieden|unentschlossen|bin unentschieden|stimme weder zu noch nicht zu|stimme weder zu noch lehne ich ab|stimme weder zu, noch lehne ich ab|stimme weder zu noch stimme ich nicht zu|weder Zustimmung noch Ablehnung|stimme teils zu, teils nicht zu|trifft teils zu, teils nicht zu|trifft teils zu|trifft teils/teils zu|trifft teilweise zu|stimme teilweise zu|stimme teils zu|stimme teils/teils zu|stimmt teils|stimmt teilweise|stimmt teils, teils nicht|stimmt mittelmäßig|mittelmäßig|mittel|teilweise zutreffend|teils zutreffend|weder zutreffend noch unzutreffend|weder einverstanden noch nicht einverstanden|weder/noch (neutral)|neutral (weder noch)|trifft mittelmäßig zu";
const SWA: &str = "Stimme eher zu|ich stimme eher zu|trifft eher zu|stimmt eher|stimme etwas zu|stimme ziemlich zu|trifft ziemlich zu|stimmt ziemlich|stimme überwiegend zu|trifft überwiegend zu|stimmt überwiegend|stimme größtenteils zu|trifft größtenteils zu|stimmt größtenteils|stimme weitgehend zu|trifft weitgehend zu|stimmt weitgehend|trifft weitestgehend zu|eher einverstanden|eher Zustimmung|eher zutreffend|ziemlich zutreffend|überwiegend zutreffend";
const A: &str = "Stimme zu|ich stimme zu|trifft zu|stimmt|einverstanden|Zustimmung|zutreffend";
const SA: &str = "Stimme voll und ganz zu|stimme voll zu|stimme völlig zu|stimme vollkommen zu|stimme vollständig zu|stimme voll & ganz zu|stimme uneingeschränkt zu|stimme sehr zu|stimme stark zu|stimme absolut zu|stimme ganz zu|ich stimme voll und ganz zu|ich stimme voll zu|trifft voll und ganz zu|trifft voll zu|trifft völlig zu|trifft vollkommen zu|trifft vollständig zu|trifft genau zu|trifft ganz genau zu|trifft sehr zu|trifft absolut zu|trifft ganz zu|trifft uneingeschränkt zu|trifft sehr gut zu|stimmt genau|stimmt völlig|stimmt voll und ganz|stimmt vollkommen|stimmt sehr|stimmt ganz genau|volle Zustimmung|starke Zustimmung|voll und ganz einverstanden|völlig einverstanden|vollkommen einverstanden|sehr einverstanden|voll und ganz zutreffend|völlig zutreffend|sehr zutreffend|voll zutreffend";

const VDS: &str = "Sehr unzufrieden|äußerst unzufrieden|extrem unzufrieden|völlig unzufrieden|vollkommen unzufrieden|überhaupt nicht zufrieden|gar nicht zufrieden|ganz und gar nicht zufrieden|ganz und gar unzufrieden|absolut unzufrieden|außerordentlich unzufrieden|höchst unzufrieden";
const DS: &str = "Unzufrieden|nicht zufrieden|überwiegend unzufrieden|ziemlich unzufrieden";
const SWDS: &str = "Eher unzufrieden|etwas unzufrieden|weniger zufrieden|wenig zufrieden|eher nicht zufrieden|nicht sehr zufrieden|nicht so zufrieden|kaum zufrieden|leicht unzufrieden|teilweise unzufrieden";
const NSD: &str = "Weder zufrieden noch unzufrieden|weder unzufrieden noch zufrieden|weder noch|neutral|teils/teils|teils zufrieden, teils unzufrieden|unentschieden|mittelmäßig|weder/noch|teilweise|mittelmäßig zufrieden|teilweise zufrieden|teils zufrieden";
const SWS: &str = "Eher zufrieden|etwas zufrieden|einigermaßen zufrieden|ziemlich zufrieden|leicht zufrieden|überwiegend zufrieden|halbwegs zufrieden";
const S: &str = "Zufrieden";
const VS: &str = "Sehr zufrieden|äußerst zufrieden|extrem zufrieden|völlig zufrieden|vollkommen zufrieden|voll und ganz zufrieden|ganz und gar zufrieden|absolut zufrieden|außerordentlich zufrieden|höchst zufrieden|vollständig zufrieden|rundum zufrieden";

const NEVER: &str = "Nie|niemals|überhaupt nicht|gar nicht|noch nie|überhaupt nie";
const RARELY: &str = "Selten|sehr selten|fast nie|kaum|eher selten|so gut wie nie|nicht oft|ganz selten";
const SOMETIMES: &str =
    "Manchmal|gelegentlich|ab und zu|hin und wieder|teilweise|mitunter|von Zeit zu Zeit|bisweilen";
const OFTEN: &str = "Oft|häufig|meistens|meist|regelmäßig|öfter|oftmals|ziemlich oft|eher oft|eher häufig|überwiegend|in der Regel|normalerweise|öfters";
const VERY_OFTEN: &str = "Sehr oft|sehr häufig|fast immer|nahezu immer|beinahe immer";
const ALWAYS: &str = "Immer|ständig|jedes Mal|stets|jederzeit|die ganze Zeit|dauernd|andauernd";

const VUL: &str = "Sehr unwahrscheinlich|äußerst unwahrscheinlich|extrem unwahrscheinlich|höchst unwahrscheinlich|überhaupt nicht wahrscheinlich|gar nicht wahrscheinlich|ganz unwahrscheinlich|völlig unwahrscheinlich";
const UL: &str = "Unwahrscheinlich|nicht wahrscheinlich|ziemlich unwahrscheinlich";
const SWUL: &str = "Eher unwahrscheinlich|etwas unwahrscheinlich|nicht sehr wahrscheinlich|weniger wahrscheinlich|wenig wahrscheinlich|eher nicht wahrscheinlich|nicht so wahrscheinlich";
const NUL: &str = "Weder wahrscheinlich noch unwahrscheinlich|weder noch|neutral|teils/teils|unentschieden|vielleicht|unentschlossen|weder unwahrscheinlich noch wahrscheinlich|mittelmäßig wahrscheinlich|möglicherweise|mäßig wahrscheinlich";
const SWL: &str =
    "Eher wahrscheinlich|etwas wahrscheinlich|ziemlich wahrscheinlich|einigermaßen wahrscheinlich";
const L: &str = "Wahrscheinlich";
const VL: &str = "Sehr wahrscheinlich|äußerst wahrscheinlich|extrem wahrscheinlich|höchst wahrscheinlich|höchstwahrscheinlich|ganz sicher|ganz wahrscheinlich";

const VUI: &str = "Sehr unwichtig|überhaupt nicht wichtig|gar nicht wichtig|völlig unwichtig|absolut unwichtig|äußerst unwichtig|ganz unwichtig|extrem unwichtig|ganz und gar nicht wichtig|vollkommen unwichtig";
const UI: &str = "Unwichtig|nicht wichtig";
const SWUI: &str = "Eher unwichtig|weniger wichtig|eher nicht wichtig|etwas unwichtig|wenig wichtig|nicht sehr wichtig|nicht so wichtig|kaum wichtig|ziemlich unwichtig";
const NI: &str = "Weder wichtig noch unwichtig|weder noch|neutral|teils/teils|mittelmäßig wichtig|teils wichtig, teils unwichtig|weder unwichtig noch wichtig|mäßig wichtig|mittel|mittelmäßig|teilweise wichtig|mittel wichtig|unentschieden";
const SWI: &str = "Eher wichtig|etwas wichtig|ziemlich wichtig|einigermaßen wichtig";
const I: &str = "Wichtig";
const VI: &str = "Sehr wichtig|äußerst wichtig|extrem wichtig|besonders wichtig|absolut wichtig|unverzichtbar|unbedingt notwendig|außerordentlich wichtig|entscheidend";

const VH: &str = "Sehr schwierig|sehr schwer|äußerst schwierig|extrem schwierig|überhaupt nicht einfach|sehr kompliziert|überhaupt nicht leicht|extrem schwer|gar nicht einfach|äußerst schwer";
const H: &str = "Schwierig|schwer|nicht einfach|kompliziert|nicht leicht";
const SWH: &str = "Eher schwierig|eher schwer|etwas schwierig|ziemlich schwierig|nicht sehr einfach|nicht so einfach|eher nicht einfach|ziemlich schwer|eher kompliziert|weniger einfach";
const NE: &str = "Weder einfach noch schwierig|weder leicht noch schwer|weder schwierig noch einfach|weder schwer noch leicht|weder noch|neutral|teils/teils|mittel|mittelmäßig|weder leicht noch schwierig|weder einfach noch schwer";
const SWE: &str =
    "Eher einfach|eher leicht|ziemlich einfach|ziemlich leicht|etwas einfach|einigermaßen einfach";
const E: &str = "Einfach|leicht";
const VE: &str = "Sehr einfach|sehr leicht|äußerst einfach|extrem einfach|äußerst leicht|extrem leicht";

const VP: &str = "Sehr schlecht|äußerst schlecht|miserabel|katastrophal|furchtbar|sehr negativ|schrecklich|extrem schlecht|sehr mangelhaft";
const P: &str = "Schlecht|eher schlecht|nicht gut|mangelhaft|unterdurchschnittlich|weniger gut|ziemlich schlecht|nicht so gut";
const F: &str = "Mittelmäßig|befriedigend|durchschnittlich|in Ordnung|okay|ok|weder gut noch schlecht|teils/teils|mittel|akzeptabel|neutral|zufriedenstellend|ausreichend|weder noch|es geht|geht so|weder schlecht noch gut|mäßig";
const G: &str = "Gut|eher gut|überdurchschnittlich|ziemlich gut";
const VG: &str = "Sehr gut";
const X: &str = "Ausgezeichnet|hervorragend|exzellent|herausragend|äußerst gut|extrem gut|großartig";
const VGX: &str =
    "Sehr gut|ausgezeichnet|hervorragend|exzellent|herausragend|äußerst gut|extrem gut|großartig";

const NOT: &str =
    "Überhaupt nicht|gar nicht|nicht|keine|ganz und gar nicht|in keiner Weise|absolut nicht|nein, gar nicht";
const LITTLE: &str = "Wenig|kaum|ein wenig|etwas|eher nicht|ein bisschen|nur wenig|in geringem Maße|weniger|in geringem Umfang|nicht sehr|geringfügig|eher wenig";
const MEDIUM: &str = "Mittelmäßig|teilweise|teils/teils|mäßig|einigermaßen|mittel|in mittlerem Maße|zum Teil|halbwegs|weder noch|in gewissem Maße";
const MUCH: &str = "Ziemlich|überwiegend|eher ja|stark|viel|in hohem Maße|größtenteils|eher|in großem Umfang|weitgehend|eher stark";
const FULLY: &str = "Sehr|voll und ganz|völlig|außerordentlich|vollständig|sehr stark|sehr viel|äußerst|in sehr hohem Maße|extrem|absolut|vollkommen";

/// The commonest of a family first.
pub(super) const SCALES: &[Template] = &[
    scale(Agreement, 2, &[SD, D, NAD, A, SA]),
    scale(Agreement, 2, &[SD, SWD, NAD, SWA, SA]),
    scale(Agreement, 2, &[SD, SWD, SWA, SA]),
    scale(Agreement, 2, &[D, SWD, NAD, SWA, A]),
    scale(Agreement, 2, &[D, SWD, SWA, A]),
    scale(Agreement, 2, &[D, SWD, NAD, SWA, SA]),
    scale(Agreement, 2, &[D, SWD, SWA, SA]),
    scale(Agreement, 2, &[SD, SWD, NAD, SWA, A]),
    scale(Agreement, 2, &[SD, SWD, SWA, A]),
    scale(Agreement, 3, &[SD, D, SWD, NAD, SWA, A, SA]),
    scale(Agreement, 3, &[SD, D, SWD, SWA, A, SA]),
    scale(Agreement, 2, &[SD, D, A, SA]),
    scale(Agreement, 2, &[SD, SWD, NAD, A, SA]),
    scale(Agreement, 1, &[D, NAD, A]),
    scale(Agreement, 1, &[SD, NAD, SA]),
    scale(Agreement, 1, &[D, A]),
    scale(Satisfaction, 2, &[VDS, DS, NSD, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, SWS, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, NSD, SWS, S, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, SWS, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, SWS, VS]),
    scale(Satisfaction, 2, &[VDS, DS, S, VS]),
    scale(Satisfaction, 2, &[DS, SWDS, NSD, SWS, S]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, S, VS]),
    scale(Satisfaction, 1, &[DS, NSD, S]),
    scale(Satisfaction, 1, &[DS, S]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 3, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN]),
    scale(Frequency, 2, &[NEVER, RARELY, OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, OFTEN]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, ALWAYS]),
    scale(
        Frequency,
        2,
        &[
            "Nie|niemals|gar nicht",
            "Seltener|seltener als einmal im Jahr|einmal im Jahr|jährlich|einmal pro Jahr oder seltener|weniger als einmal im Jahr",
            "Mehrmals im Jahr|mehrmals pro Jahr|ein paar Mal im Jahr|seltener als einmal im Monat|weniger als einmal im Monat|vierteljährlich",
            "Einmal im Monat|monatlich|mehrmals im Monat|mindestens einmal im Monat|einmal pro Monat|ein paar Mal im Monat|ein- bis dreimal im Monat",
            "Einmal in der Woche|wöchentlich|mehrmals in der Woche|mehrmals pro Woche|einmal pro Woche|mindestens einmal pro Woche|mehrmals die Woche|ein- bis zweimal pro Woche|mindestens einmal in der Woche",
            "Täglich|jeden Tag|mehrmals täglich|mehrmals am Tag|fast täglich|täglich oder fast täglich",
        ],
    ),
    scale(Likelihood, 2, &[VUL, UL, NUL, L, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, NUL, SWL, VL]),
    scale(Likelihood, 3, &[VUL, UL, SWUL, NUL, SWL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, L, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, SWL, VL]),
    scale(Likelihood, 1, &[UL, NUL, L]),
    scale(
        Likelihood,
        2,
        &[
            "Auf keinen Fall|ganz sicher nicht|bestimmt nicht|definitiv nicht|sicher nicht|nein, auf keinen Fall|ganz bestimmt nicht|keinesfalls",
            "Wahrscheinlich nicht|eher nicht|vermutlich nicht|eher nein|nein, eher nicht|eher unwahrscheinlich",
            "Vielleicht|unentschieden|weiß noch nicht|möglicherweise|eventuell|teils/teils|unentschlossen",
            "Wahrscheinlich|eher ja|vermutlich|wahrscheinlich ja|vermutlich ja|ja, eher schon|eher schon",
            "Auf jeden Fall|ganz sicher|bestimmt|definitiv|sicher|ja, auf jeden Fall|ganz bestimmt|ja, sicher|unbedingt",
        ],
    ),
    scale(
        Likelihood,
        2,
        &[
            "Nein, auf keinen Fall|auf keinen Fall|ganz sicher nicht|bestimmt nicht|definitiv nicht|sicher nicht|nein",
            "Eher nein|eher nicht|wahrscheinlich nicht|vermutlich nicht|nein, eher nicht",
            "Eher ja|wahrscheinlich|wahrscheinlich ja|vermutlich|eher schon|ja, eher schon|vermutlich ja",
            "Ja, auf jeden Fall|auf jeden Fall|ganz sicher|bestimmt|definitiv|sicher|ja",
        ],
    ),
    scale(Importance, 2, &[VUI, UI, NI, I, VI]),
    scale(Importance, 2, &[VUI, SWUI, NI, SWI, VI]),
    scale(Importance, 2, &[VUI, SWUI, NI, I, VI]),
    scale(Importance, 3, &[VUI, UI, SWUI, NI, SWI, I, VI]),
    scale(Importance, 2, &[UI, SWUI, NI, SWI, I]),
    scale(Importance, 2, &[UI, SWUI, NI, I, VI]),
    scale(Importance, 2, &[VUI, SWUI, SWI, VI]),
    scale(Importance, 2, &[VUI, SWUI, I, VI]),
    scale(Importance, 2, &[UI, SWUI, SWI, VI]),
    scale(Importance, 2, &[UI, SWUI, I, VI]),
    scale(Importance, 2, &[VUI, UI, I, VI]),
    scale(Importance, 1, &[UI, NI, I]),
    scale(Ease, 2, &[VH, H, NE, E, VE]),
    scale(Ease, 2, &[VH, SWH, NE, SWE, VE]),
    scale(Ease, 3, &[VH, H, SWH, NE, SWE, E, VE]),
    scale(Ease, 2, &[VH, H, E, VE]),
    scale(Ease, 2, &[VH, SWH, SWE, VE]),
    scale(Ease, 1, &[H, NE, E]),
    // School grades: 1 is the best of them.
    scale(Quality, 2, &["Ungenügend", "Mangelhaft", "Ausreichend", "Befriedigend", "Gut", "Sehr gut"]),
    scale(Quality, 2, &["Nicht genügend", "Genügend", "Befriedigend", "Gut", "Sehr gut"]),
    scale(Quality, 2, &[VP, P, F, G, VGX]),
    scale(Quality, 2, &[P, F, G, VG, X]),
    scale(Quality, 2, &[VP, P, F, G, VG, X]),
    scale(Quality, 2, &[P, F, G, VGX]),
    scale(Quality, 2, &[VP, P, G, VGX]),
    scale(Quality, 1, &[P, F, G]),
    scale(
        Quality,
        1,
        &[
            "Nicht erfüllt|Erwartungen nicht erfüllt|schlechter als erwartet|unter den Erwartungen",
            "Erfüllt|Erwartungen erfüllt|wie erwartet|entspricht den Erwartungen|teilweise erfüllt",
            "Übertroffen|Erwartungen übertroffen|besser als erwartet|über den Erwartungen",
        ],
    ),
    scale(
        Quality,
        2,
        &[
            "Viel schlechter|deutlich schlechter|sehr viel schlechter|wesentlich schlechter",
            "Etwas schlechter|schlechter|eher schlechter",
            "Gleich|unverändert|gleich geblieben|etwa gleich|ungefähr gleich|gleich gut|genauso",
            "Etwas besser|besser|eher besser",
            "Viel besser|deutlich besser|sehr viel besser|wesentlich besser",
        ],
    ),
    scale(
        Favour,
        2,
        &[
            "Sehr negativ",
            "Eher negativ|negativ|etwas negativ",
            "Neutral|weder positiv noch negativ|weder noch|teils/teils",
            "Eher positiv|positiv|etwas positiv",
            "Sehr positiv",
        ],
    ),
    scale(Favour, 1, &["Negativ", "Neutral|weder noch|teils/teils", "Positiv"]),
    scale(Extent, 2, &[NOT, LITTLE, MEDIUM, MUCH, FULLY]),
    scale(Extent, 2, &[NOT, LITTLE, MUCH, FULLY]),
    scale(
        Extent,
        2,
        &[
            "Sehr niedrig|sehr gering",
            "Niedrig|gering|eher gering",
            "Mittel|mittelmäßig|durchschnittlich",
            "Hoch|eher hoch|groß",
            "Sehr hoch|sehr groß",
        ],
    ),
    scale(
        Extent,
        2,
        &[
            "In sehr geringem Maße|in sehr geringem Umfang",
            "In geringem Maße|in geringem Umfang",
            "Teilweise|zum Teil|in gewissem Maße|in mittlerem Maße",
            "In hohem Maße|in großem Umfang",
            "In sehr hohem Maße|in sehr großem Umfang",
        ],
    ),
    scale(Extent, 1, &["Niedrig|gering", "Mittel|mittelmäßig|durchschnittlich", "Hoch|groß"]),
];
