//! French scales.

use super::{Family::*, Template, scale};

const SD: &str = "Pas du tout d'accord|pas d'accord du tout|absolument pas d'accord|vraiment pas d'accord|tout à fait en désaccord|fortement en désaccord|totalement en désaccord|complètement en désaccord|entièrement en désaccord|très en désaccord|en total désaccord|en désaccord total|fort désaccord|je ne suis pas du tout d'accord|pas d'accord (du tout)|totalement pas d'accord|complètement pas d'accord|désapprouve totalement";
const D: &str = "Pas d'accord|en désaccord|désaccord|je ne suis pas d'accord|non d'accord";
const SWD: &str = "Plutôt pas d'accord|plutôt en désaccord|assez en désaccord|un peu en désaccord|légèrement en désaccord|partiellement en désaccord|quelque peu en désaccord|modérément en désaccord|moyennement en désaccord|peu d'accord|pas vraiment d'accord|pas tellement d'accord|pas très d'accord|plutôt pas d’accord|je ne suis plutôt pas d'accord";
const NAD: &str = "Ni d'accord ni pas d'accord|ni d'accord, ni pas d'accord|ni d'accord ni en désaccord|ni en désaccord ni d'accord|ni en accord ni en désaccord|ni pas d'accord ni d'accord|neutre|indécis~|indifférent~|ni l'un ni l'autre|moyennement d'accord|mitigé~|partagé~|neutre (ni d'accord ni en désaccord)|sans opinion particulière|ni accord ni désaccord";
const SWA: &str = "Plutôt d'accord|assez d'accord|un peu d'accord|légèrement d'accord|partiellement d'accord|en partie d'accord|quelque peu d'accord|modérément d'accord|je suis plutôt d'accord|plutôt en accord";
const A: &str = "D'accord|en accord|je suis d'accord";
const SA: &str = "Tout à fait d'accord|totalement d'accord|entièrement d'accord|fortement d'accord|complètement d'accord|absolument d'accord|parfaitement d'accord|pleinement d'accord|très d'accord|vraiment d'accord|fortement en accord|tout à fait en accord|totalement en accord|entièrement en accord|je suis tout à fait d'accord|fort accord|approuve totalement";

const VDS: &str = "Très insatisfait~|extrêmement insatisfait~|pas du tout satisfait~|totalement insatisfait~|complètement insatisfait~|tout à fait insatisfait~|très mécontent~|vraiment pas satisfait~|entièrement insatisfait~";
const DS: &str = "Insatisfait~|pas satisfait~|mécontent~|non satisfait~";
const SWDS: &str = "Plutôt insatisfait~|assez insatisfait~|un peu insatisfait~|peu satisfait~|plutôt pas satisfait~|pas vraiment satisfait~|légèrement insatisfait~|pas très satisfait~|quelque peu insatisfait~|plutôt mécontent~|modérément insatisfait~";
const NSD: &str = "Ni satisfait~ ni insatisfait~|ni content~ ni mécontent~|ni insatisfait~ ni satisfait~|neutre|indifférent~|ni l'un ni l'autre|moyennement satisfait~|mitigé~|ni satisfait~, ni mécontent~";
const SWS: &str = "Plutôt satisfait~|assez satisfait~|un peu satisfait~|légèrement satisfait~|relativement satisfait~|quelque peu satisfait~|modérément satisfait~";
const S: &str = "Satisfait~|content~";
const VS: &str = "Très satisfait~|extrêmement satisfait~|tout à fait satisfait~|totalement satisfait~|complètement satisfait~|entièrement satisfait~|pleinement satisfait~|parfaitement satisfait~|très content~";

const NEVER: &str = "Jamais|pas du tout|à aucun moment|absolument jamais";
const RARELY: &str =
    "Rarement|presque jamais|très rarement|peu souvent|quasiment jamais|pas souvent|assez rarement";
const SOMETIMES: &str = "Parfois|quelquefois|de temps en temps|occasionnellement|à l'occasion|de temps à autre|par moments|environ la moitié du temps";
const OFTEN: &str = "Souvent|fréquemment|régulièrement|la plupart du temps|assez souvent|généralement|habituellement|le plus souvent|d'habitude";
const VERY_OFTEN: &str = "Très souvent|presque toujours|très fréquemment|quasiment toujours";
const ALWAYS: &str = "Toujours|tout le temps|systématiquement|constamment|en permanence|à chaque fois";

const VUL: &str = "Très peu probable|très improbable|extrêmement improbable|extrêmement peu probable|pas du tout probable|tout à fait improbable|absolument pas probable|hautement improbable";
const UL: &str = "Peu probable|improbable|pas probable";
const SWUL: &str = "Plutôt improbable|assez improbable|plutôt peu probable|assez peu probable|pas très probable|un peu improbable|pas si probable|quelque peu improbable|légèrement improbable";
const NUL: &str = "Ni probable ni improbable|ni improbable ni probable|neutre|moyennement probable|peut-être|indécis~|ni l'un ni l'autre|incertain~|modérément probable";
const SWL: &str = "Plutôt probable|assez probable|un peu probable|quelque peu probable|relativement probable";
const L: &str = "Probable|vraisemblable";
const VL: &str = "Très probable|extrêmement probable|tout à fait probable|hautement probable|fort probable|quasi certain~|très vraisemblable";

const VUI: &str = "Pas du tout important~|pas important~ du tout|très peu important~|sans aucune importance|sans importance|aucunement important~|absolument pas important~|aucune importance|très peu d'importance";
const UI: &str = "Pas important~|peu important~|non important~";
const SWUI: &str = "Plutôt pas important~|assez peu important~|pas très important~|pas vraiment important~|légèrement important~|un peu important~|peu d'importance|plutôt peu important~|pas si important~";
const NI: &str = "Moyennement important~|ni important~ ni pas important~|neutre|modérément important~|ni important~ ni sans importance|ni l'un ni l'autre|moyenne importance|ni important~ ni peu important~";
const SWI: &str = "Plutôt important~|assez important~|relativement important~";
const I: &str = "Important~";
const VI: &str = "Très important~|extrêmement important~|essentiel|essentielle|primordial~|indispensable|crucial~|capital~|tout à fait important~|absolument essentiel|absolument essentielle";

const VH: &str = "Très difficile|extrêmement difficile|pas du tout facile|très compliqué~|extrêmement compliqué~|très dur~";
const H: &str = "Difficile|pas facile|compliqué~|peu facile";
const SWH: &str = "Plutôt difficile|assez difficile|un peu difficile|pas très facile|pas vraiment facile|légèrement difficile|plutôt compliqué~|pas si facile|quelque peu difficile";
const NE: &str = "Ni facile ni difficile|ni difficile ni facile|neutre|moyennement facile|moyen|ni l'un ni l'autre|moyennement difficile";
const SWE: &str = "Plutôt facile|assez facile|un peu facile|relativement facile|plutôt simple|assez simple|quelque peu facile";
const E: &str = "Facile|simple";
const VE: &str = "Très facile|extrêmement facile|tout à fait facile|très simple|extrêmement simple";

const VP: &str = "Très mauvais~|très mauvaise|très médiocre|exécrable|très mal|nul|nulle|très faible|extrêmement mauvais~|inacceptable|catastrophique";
const P: &str = "Mauvais~|mauvaise|médiocre|mal|insuffisant~|plutôt mauvais~|plutôt mauvaise|faible|plutôt mal|assez mauvais~|assez mauvaise|pas bon|pas bonne";
const F: &str = "Moyen|moyenne|passable|correct~|acceptable|ni bon ni mauvais|ni bonne ni mauvaise|neutre|satisfaisant~|convenable|ni bien ni mal|dans la moyenne|moyennement bon";
const G: &str = "Bon|bonne|bien|plutôt bon|plutôt bonne|plutôt bien|assez bon|assez bonne|assez bien";
const VG: &str = "Très bon|très bonne|très bien";
const X: &str = "Excellent~|exceptionnel|exceptionnelle|remarquable|parfait~";
const VGX: &str = "Très bon|très bonne|très bien|excellent~|exceptionnel|exceptionnelle|remarquable|parfait~";

const NOT: &str = "Pas du tout|aucunement|nullement|absolument pas|en aucun cas|pas du tout vrai|aucun~";
const LITTLE: &str = "Un peu|peu|légèrement|plutôt pas|pas vraiment|dans une faible mesure|très peu|faiblement|pas tellement|plutôt non|un petit peu";
const MEDIUM: &str =
    "Moyennement|modérément|dans une certaine mesure|en partie|partiellement|plus ou moins|assez moyennement";
const MUCH: &str = "Beaucoup|assez|plutôt|dans une large mesure|fortement|plutôt oui|en grande partie|dans une grande mesure|pas mal";
const FULLY: &str = "Énormément|tout à fait|totalement|complètement|extrêmement|entièrement|très|parfaitement|dans une très large mesure|pleinement|vraiment";

/// The commonest of a family first.
pub(super) const SCALES: &[Template] = &[
    scale(Agreement, 2, &[SD, D, NAD, A, SA]),
    scale(Agreement, 2, &[SD, SWD, NAD, SWA, SA]),
    scale(Agreement, 2, &[SD, SWD, SWA, SA]),
    scale(Agreement, 3, &[SD, D, SWD, NAD, SWA, A, SA]),
    scale(Agreement, 3, &[SD, D, SWD, SWA, A, SA]),
    scale(Agreement, 2, &[SD, D, A, SA]),
    scale(Agreement, 2, &[SD, D, NAD, SWA, SA]),
    scale(Agreement, 2, &[SD, D, SWA, SA]),
    scale(Agreement, 2, &[D, SWD, NAD, SWA, A]),
    scale(Agreement, 2, &[D, SWD, SWA, A]),
    scale(Agreement, 2, &[SD, SWD, NAD, A, SA]),
    scale(Agreement, 1, &[D, NAD, A]),
    scale(Agreement, 1, &[D, A]),
    scale(Satisfaction, 2, &[VDS, DS, NSD, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, SWS, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, SWS, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, NSD, SWS, S, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, SWS, S, VS]),
    scale(Satisfaction, 2, &[VDS, DS, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, S, VS]),
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
            "Jamais",
            "Moins souvent|une fois par an|une fois par an ou moins|moins d'une fois par an|annuellement|chaque année",
            "Plusieurs fois par an|quelques fois par an|moins d'une fois par mois|tous les trimestres|une fois par trimestre",
            "Une fois par mois|plusieurs fois par mois|tous les mois|mensuellement|quelques fois par mois|une à trois fois par mois|au moins une fois par mois",
            "Une fois par semaine|plusieurs fois par semaine|toutes les semaines|chaque semaine|quelques fois par semaine|au moins une fois par semaine|hebdomadairement",
            "Tous les jours|chaque jour|quotidiennement|plusieurs fois par jour|une fois par jour|tous les jours ou presque|presque tous les jours",
        ],
    ),
    scale(Likelihood, 2, &[VUL, UL, NUL, L, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, NUL, SWL, VL]),
    scale(Likelihood, 3, &[VUL, UL, SWUL, NUL, SWL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, SWL, VL]),
    scale(Likelihood, 2, &[VUL, UL, NUL, SWL, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, SWL, VL]),
    scale(Likelihood, 1, &[UL, NUL, L]),
    scale(
        Likelihood,
        2,
        &[
            "Certainement pas|sûrement pas|non, certainement pas|absolument pas|en aucun cas|non, pas du tout",
            "Probablement pas|non, probablement pas|sans doute pas|plutôt non|non, plutôt pas",
            "Peut-être|je ne sais pas encore|éventuellement|indécis~|possible",
            "Probablement|oui, probablement|sans doute|plutôt oui|probablement oui|oui, plutôt",
            "Certainement|oui, certainement|sûrement|oui, tout à fait|sans aucun doute|tout à fait|oui, absolument|absolument",
        ],
    ),
    scale(
        Likelihood,
        2,
        &[
            "Non, pas du tout|certainement pas|sûrement pas|non, certainement pas|non|pas du tout",
            "Plutôt non|probablement pas|non, probablement pas|non, plutôt pas|non, pas vraiment",
            "Plutôt oui|probablement|oui, probablement|oui, plutôt|oui, en partie",
            "Oui, tout à fait|certainement|oui, certainement|sûrement|oui|tout à fait",
        ],
    ),
    scale(Importance, 2, &[VUI, UI, NI, I, VI]),
    scale(Importance, 2, &[VUI, UI, NI, SWI, VI]),
    scale(Importance, 2, &[VUI, SWUI, NI, SWI, VI]),
    scale(Importance, 2, &[VUI, SWUI, NI, I, VI]),
    scale(Importance, 3, &[VUI, UI, SWUI, NI, SWI, I, VI]),
    scale(Importance, 2, &[VUI, UI, SWI, VI]),
    scale(Importance, 2, &[VUI, UI, I, VI]),
    scale(Importance, 2, &[VUI, SWUI, SWI, VI]),
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
    scale(Quality, 2, &[P, F, G, VGX]),
    scale(Quality, 2, &[VP, P, G, VGX]),
    scale(Quality, 1, &[P, F, G]),
    scale(
        Quality,
        2,
        &[
            "Beaucoup moins bien|nettement moins bien|bien pire|beaucoup moins bon|beaucoup plus mauvais|bien moins bien",
            "Moins bien|un peu moins bien|pire|moins bon|moins bonne|plutôt moins bien|un peu pire",
            "Identique|pareil|ni mieux ni moins bien|sans changement|inchangé~|à peu près pareil|stable|équivalent~|la même chose|comme prévu",
            "Mieux|un peu mieux|meilleur~|meilleure|plutôt mieux|légèrement mieux",
            "Beaucoup mieux|nettement mieux|bien meilleur~|bien meilleure|bien mieux",
        ],
    ),
    scale(
        Favour,
        2,
        &[
            "Très négatif|très négative|très défavorable|très négativement",
            "Plutôt négatif|plutôt négative|négatif|négative|défavorable|plutôt défavorable|assez négatif",
            "Neutre|ni positif ni négatif|ni positive ni négative|ni favorable ni défavorable|mitigé~",
            "Plutôt positif|plutôt positive|positif|positive|favorable|plutôt favorable|assez positif",
            "Très positif|très positive|très favorable|très positivement",
        ],
    ),
    scale(Extent, 2, &[NOT, LITTLE, MEDIUM, MUCH, FULLY]),
    scale(Extent, 2, &[NOT, LITTLE, MUCH, FULLY]),
    scale(
        Extent,
        2,
        &[
            "Très faible|très bas|très basse",
            "Faible|bas|basse",
            "Moyen|moyenne|modéré~",
            "Élevé~|fort~|haut~",
            "Très élevé~|très fort~|très haut~",
        ],
    ),
    scale(Extent, 1, &["Faible|bas|basse", "Moyen|moyenne|modéré~", "Élevé~|fort~|haut~"]),
];
