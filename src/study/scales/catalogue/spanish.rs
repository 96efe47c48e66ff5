//! Spanish scales.

use super::{Family::*, Template, scale};

const SD: &str = "Totalmente en desacuerdo|muy en desacuerdo|completamente en desacuerdo|fuertemente en desacuerdo|nada de acuerdo|en total desacuerdo|absolutamente en desacuerdo|total desacuerdo|muy desacuerdo|para nada de acuerdo|estoy totalmente en desacuerdo|estoy muy en desacuerdo|en completo desacuerdo|en absoluto de acuerdo|firmemente en desacuerdo|no estoy nada de acuerdo|fuerte desacuerdo|en absoluto desacuerdo|extremadamente en desacuerdo";
const D: &str =
    "En desacuerdo|desacuerdo|no estoy de acuerdo|no de acuerdo|estoy en desacuerdo|bastante en desacuerdo";
const SWD: &str = "Algo en desacuerdo|parcialmente en desacuerdo|ligeramente en desacuerdo|más bien en desacuerdo|un poco en desacuerdo|poco de acuerdo|moderadamente en desacuerdo|medianamente en desacuerdo|levemente en desacuerdo|en desacuerdo en parte|más en desacuerdo que de acuerdo|un tanto en desacuerdo";
const NAD: &str = "Ni de acuerdo ni en desacuerdo|ni en desacuerdo ni de acuerdo|ni acuerdo ni desacuerdo|ni de acuerdo, ni en desacuerdo|neutral|neutro~|indiferente|indeciso~|neutral (ni de acuerdo ni en desacuerdo)|me es indiferente|ni lo uno ni lo otro|ni uno ni otro|medianamente de acuerdo|término medio";
const SWA: &str = "Algo de acuerdo|parcialmente de acuerdo|ligeramente de acuerdo|más bien de acuerdo|un poco de acuerdo|moderadamente de acuerdo|levemente de acuerdo|de acuerdo en parte|más de acuerdo que en desacuerdo|un tanto de acuerdo";
const A: &str = "De acuerdo|acuerdo|estoy de acuerdo|bastante de acuerdo";
const SA: &str = "Totalmente de acuerdo|muy de acuerdo|completamente de acuerdo|fuertemente de acuerdo|en total acuerdo|total acuerdo|absolutamente de acuerdo|plenamente de acuerdo|muy acuerdo|estoy totalmente de acuerdo|estoy muy de acuerdo|firmemente de acuerdo|fuerte acuerdo|extremadamente de acuerdo|en completo acuerdo";

const VDS: &str = "Muy insatisfecho~|totalmente insatisfecho~|completamente insatisfecho~|extremadamente insatisfecho~|nada satisfecho~|sumamente insatisfecho~|muy descontento~|en absoluto satisfecho~|absolutamente insatisfecho~|para nada satisfecho~|muy poco satisfecho~";
const DS: &str = "Insatisfecho~|no satisfecho~|descontento~|bastante insatisfecho~";
const SWDS: &str = "Algo insatisfecho~|poco satisfecho~|ligeramente insatisfecho~|un poco insatisfecho~|más bien insatisfecho~|no muy satisfecho~|moderadamente insatisfecho~|parcialmente insatisfecho~|un tanto insatisfecho~|levemente insatisfecho~";
const NSD: &str = "Ni satisfecho~ ni insatisfecho~|ni insatisfecho~ ni satisfecho~|neutral|neutro~|indiferente|regular|medianamente satisfecho~|ni satisfecho~, ni insatisfecho~|término medio";
const SWS: &str = "Algo satisfecho~|ligeramente satisfecho~|un poco satisfecho~|más bien satisfecho~|moderadamente satisfecho~|parcialmente satisfecho~|un tanto satisfecho~|levemente satisfecho~";
const S: &str = "Satisfecho~|bastante satisfecho~|contento~";
const VS: &str = "Muy satisfecho~|totalmente satisfecho~|completamente satisfecho~|extremadamente satisfecho~|sumamente satisfecho~|plenamente satisfecho~|muy contento~|absolutamente satisfecho~";

const NEVER: &str = "Nunca|jamás|nunca jamás|en ningún momento|ninguna vez";
const RARELY: &str = "Rara vez|raramente|casi nunca|pocas veces|raras veces|muy pocas veces|muy rara vez|con poca frecuencia|poco frecuentemente|muy raramente|esporádicamente|poco";
const SOMETIMES: &str = "A veces|algunas veces|ocasionalmente|de vez en cuando|alguna vez|en ocasiones|algunas ocasiones|regularmente|la mitad de las veces|aproximadamente la mitad de las veces|de cuando en cuando|eventualmente";
const OFTEN: &str = "A menudo|frecuentemente|con frecuencia|muchas veces|generalmente|usualmente|habitualmente|la mayoría de las veces|normalmente|bastantes veces|por lo general|la mayor parte del tiempo|bastante a menudo";
const VERY_OFTEN: &str =
    "Muy a menudo|casi siempre|muy frecuentemente|con mucha frecuencia|muchísimas veces|muy seguido";
const ALWAYS: &str = "Siempre|todo el tiempo|constantemente|en todo momento|todas las veces|continuamente";

const VUL: &str = "Muy improbable|nada probable|extremadamente improbable|totalmente improbable|muy poco probable|altamente improbable|para nada probable|completamente improbable|en absoluto probable|sumamente improbable";
const UL: &str = "Improbable|poco probable|no probable";
const SWUL: &str = "Algo improbable|ligeramente improbable|un poco improbable|más bien improbable|bastante improbable|no muy probable|moderadamente improbable";
const NUL: &str = "Ni probable ni improbable|ni improbable ni probable|neutral|neutro~|indiferente|tal vez|quizás|quizá|indeciso~|moderadamente probable|medianamente probable";
const SWL: &str = "Algo probable|ligeramente probable|un poco probable|más bien probable|un tanto probable";
const L: &str = "Probable|bastante probable";
const VL: &str = "Muy probable|extremadamente probable|totalmente probable|altamente probable|sumamente probable|completamente probable";

const VUI: &str = "Nada importante|sin importancia|muy poco importante|no es nada importante|en absoluto importante|totalmente irrelevante|para nada importante|sin ninguna importancia|ninguna importancia|absolutamente nada importante";
const UI: &str = "Poco importante|no importante|no es importante|no muy importante|de poca importancia|poca importancia|ligeramente importante|irrelevante";
const NI: &str = "Moderadamente importante|algo importante|neutral|neutro~|indiferente|medianamente importante|más o menos importante|ni importante ni no importante|regular|ni importante ni poco importante|de importancia media|un poco importante";
const I: &str = "Importante|bastante importante";
const VI: &str = "Muy importante|extremadamente importante|sumamente importante|de suma importancia|esencial|fundamental|imprescindible|muchísima importancia|totalmente importante|crucial";

const VH: &str = "Muy difícil|extremadamente difícil|nada fácil|muy complicado~|sumamente difícil";
const H: &str = "Difícil|complicado~|no fácil|poco fácil|bastante difícil";
const SWH: &str = "Algo difícil|un poco difícil|ligeramente difícil|más bien difícil|no muy fácil|moderadamente difícil|un tanto difícil";
const NE: &str = "Ni fácil ni difícil|ni difícil ni fácil|neutral|neutro~|regular|normal|indiferente";
const SWE: &str = "Algo fácil|un poco fácil|ligeramente fácil|más bien fácil|moderadamente fácil|un tanto fácil|relativamente fácil";
const E: &str = "Fácil|sencillo~|bastante fácil";
const VE: &str = "Muy fácil|extremadamente fácil|muy sencillo~|sumamente fácil";

const VP: &str = "Muy malo~|muy mal|pésimo~|muy deficiente|terrible|extremadamente malo~|horrible|muy baja calidad|inaceptable";
const P: &str = "Malo~|mal|deficiente|mala calidad|insuficiente|bastante malo~|más bien malo~";
const F: &str = "Regular|aceptable|normal|ni bueno~ ni malo~|ni bien ni mal|medio|promedio|neutral|suficiente|adecuado~|más o menos|neutro~|ni malo~ ni bueno~|justo~";
const G: &str = "Bueno~|bien|bastante bueno~|buena calidad|buen|más bien bueno~";
const VG: &str = "Muy bueno~|muy bien|muy buen|notable";
const X: &str =
    "Excelente|sobresaliente|extraordinario~|excepcional|óptimo~|extremadamente bueno~|magnífico~";
const VGX: &str = "Muy bueno~|muy bien|excelente|sobresaliente|extraordinario~|excepcional|óptimo~|muy buen|extremadamente bueno~|magnífico~";

const NOT: &str = "Nada|para nada|en absoluto|ninguno~|nada en absoluto|en ninguna medida";
const LITTLE: &str = "Poco|muy poco|un poco|ligeramente|no mucho|en poca medida|en pequeña medida|levemente";
const MEDIUM: &str =
    "Algo|moderadamente|regular|medianamente|más o menos|en cierta medida|en alguna medida|parcialmente";
const MUCH: &str = "Bastante|mucho|en gran medida|en buena medida|en gran parte";
const FULLY: &str = "Muchísimo|totalmente|completamente|extremadamente|plenamente|muy|en muy gran medida|por completo|absolutamente";
const BASTANTE: &str = "Bastante|en gran medida|en buena medida|en gran parte";
const MUCHO: &str = "Mucho|muchísimo|totalmente|completamente|extremadamente|plenamente|muy|por completo";
const POCO: &str = "Poco|muy poco|ligeramente|no mucho|en poca medida|en pequeña medida|un poco";

/// The commonest of a family first.
pub(super) const SCALES: &[Template] = &[
    scale(Agreement, 2, &[SD, D, NAD, A, SA]),
    scale(Agreement, 2, &[SD, SWD, NAD, SWA, SA]),
    scale(Agreement, 3, &[SD, D, SWD, NAD, SWA, A, SA]),
    scale(Agreement, 3, &[SD, D, SWD, SWA, A, SA]),
    scale(Agreement, 2, &[SD, D, A, SA]),
    scale(Agreement, 2, &[SD, SWD, SWA, SA]),
    scale(Agreement, 2, &[SD, SWD, A, SA]),
    scale(Agreement, 2, &[SD, D, NAD, SWA, SA]),
    scale(Agreement, 2, &[SD, SWD, NAD, A, SA]),
    scale(Agreement, 2, &[D, SWD, NAD, SWA, A]),
    scale(Agreement, 1, &[D, NAD, A]),
    scale(Agreement, 1, &[D, A]),
    scale(Satisfaction, 2, &[VDS, DS, NSD, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, SWS, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, S, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, NSD, SWS, S, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, SWS, S, VS]),
    scale(Satisfaction, 2, &[VDS, DS, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, SWS, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, SWS, S, VS]),
    scale(Satisfaction, 2, &[DS, SWDS, NSD, SWS, S]),
    scale(Satisfaction, 2, &[DS, SWDS, NSD, S, VS]),
    scale(Satisfaction, 1, &[DS, NSD, S]),
    scale(Satisfaction, 1, &[DS, S]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 3, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN]),
    scale(Frequency, 2, &[NEVER, RARELY, OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, OFTEN]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, ALWAYS]),
    scale(
        Frequency,
        2,
        &[
            "Nunca|jamás",
            "Una vez al año o menos|una vez al año|menos de una vez al año|anualmente",
            "Varias veces al año|menos de una vez al mes|algunas veces al año|unas pocas veces al año|trimestralmente",
            "Una vez al mes|mensualmente|varias veces al mes|algunas veces al mes|entre una vez a la semana y una vez al mes|al menos una vez al mes|una vez por mes",
            "Una vez a la semana|semanalmente|varias veces a la semana|algunas veces a la semana|entre una vez al día y una vez a la semana|al menos una vez a la semana|una vez por semana|varias veces por semana",
            "Todos los días|a diario|diariamente|varias veces al día|más de una vez al día|una vez al día|cada día|casi todos los días",
        ],
    ),
    scale(Likelihood, 2, &[VUL, UL, NUL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, NUL, SWL, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, NUL, SWL, VL]),
    scale(Likelihood, 3, &[VUL, UL, SWUL, NUL, SWL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, SWL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, SWL, VL]),
    scale(Likelihood, 1, &[UL, NUL, L]),
    scale(
        Likelihood,
        2,
        &[
            "Definitivamente no|seguro que no|con seguridad no|de ninguna manera|con toda seguridad no|seguramente no|sin duda no",
            "Probablemente no|posiblemente no|no creo",
            "Tal vez|quizás|quizá|puede que sí, puede que no|podría ser|no estoy seguro~|indeciso~|puede ser",
            "Probablemente sí|probablemente|posiblemente sí|creo que sí",
            "Definitivamente sí|definitivamente|seguro que sí|con seguridad sí|con toda seguridad sí|seguramente sí|sin duda|sin duda sí",
        ],
    ),
    scale(
        Likelihood,
        2,
        &[
            "Definitivamente no|seguro que no|con seguridad no|no",
            "Probablemente no|posiblemente no",
            "Probablemente sí|probablemente|posiblemente sí",
            "Definitivamente sí|definitivamente|seguro que sí|con seguridad sí|sí",
        ],
    ),
    scale(Importance, 2, &[VUI, UI, NI, I, VI]),
    scale(Importance, 2, &[VUI, UI, I, VI]),
    scale(Importance, 2, &[VUI, UI, NI, VI]),
    scale(Importance, 2, &[UI, NI, I, VI]),
    scale(Importance, 1, &[UI, NI, I]),
    scale(Importance, 1, &[UI, I, VI]),
    scale(
        Importance,
        2,
        &[
            "Nada importante",
            "Ligeramente importante|poco importante|no tan importante",
            "Moderadamente importante|algo importante|importante",
            "Muy importante|bastante importante",
            "Extremadamente importante|esencial|sumamente importante|fundamental",
        ],
    ),
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
            "Mucho peor|muchísimo peor|bastante peor|considerablemente peor",
            "Peor|algo peor|un poco peor|ligeramente peor",
            "Igual|más o menos igual|sin cambios|lo mismo|ni mejor ni peor|como esperaba|se mantiene",
            "Mejor|algo mejor|un poco mejor|ligeramente mejor",
            "Mucho mejor|muchísimo mejor|bastante mejor|considerablemente mejor",
        ],
    ),
    scale(
        Favour,
        2,
        &[
            "Muy negativo~|muy desfavorable|muy negativamente",
            "Algo negativo~|negativo~|desfavorable|algo desfavorable|más bien negativo~",
            "Neutral|neutro~|ni positivo~ ni negativo~|ni favorable ni desfavorable|indiferente",
            "Algo positivo~|positivo~|favorable|algo favorable|más bien positivo~",
            "Muy positivo~|muy favorable|muy positivamente",
        ],
    ),
    scale(Extent, 2, &[NOT, POCO, MEDIUM, BASTANTE, MUCHO]),
    scale(Extent, 2, &[NOT, LITTLE, MEDIUM, MUCH, FULLY]),
    scale(Extent, 2, &[NOT, POCO, BASTANTE, MUCHO]),
    scale(Extent, 2, &["Muy bajo~", "Bajo~", "Medio~|moderado~|regular", "Alto~", "Muy alto~"]),
    scale(Extent, 1, &["Bajo~", "Medio~|moderado~", "Alto~"]),
];
