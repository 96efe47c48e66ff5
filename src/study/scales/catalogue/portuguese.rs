//! Portuguese scales, of Brazil and of Portugal.

use super::{Family::*, Template, scale};

const SD: &str = "Discordo totalmente|discordo completamente|discordo fortemente|discordo plenamente|discordo muito|discordo em absoluto|discordo inteiramente|totalmente em desacordo|totalmente em desacordo|completamente em desacordo|fortemente em desacordo|muito em desacordo|discordância total|não concordo de todo|não concordo de forma nenhuma|não concordo nada|nada de acordo|discordo absolutamente|em total desacordo";
const D: &str = "Discordo|em desacordo|não concordo|não estou de acordo|discordância";
const SWD: &str = "Discordo parcialmente|discordo em parte|discordo um pouco|discordo ligeiramente|discordo pouco|discordo moderadamente|discordo mais ou menos|parcialmente em desacordo|concordo pouco|um pouco em desacordo|discordo levemente|tendo a discordar|ligeiramente em desacordo|algo em desacordo|discordo mais do que concordo";
const NAD: &str = "Não concordo nem discordo|nem concordo nem discordo|nem concordo, nem discordo|não concordo, nem discordo|neutro~|indiferente|indeciso~|nem discordo nem concordo|não discordo nem concordo|neutral|nem de acordo nem em desacordo|não tenho certeza|sem opinião definida|neutro (nem concordo nem discordo)";
const SWA: &str = "Concordo parcialmente|concordo em parte|concordo um pouco|concordo ligeiramente|concordo moderadamente|concordo mais ou menos|parcialmente de acordo|um pouco de acordo|concordo levemente|tendo a concordar|ligeiramente de acordo|algo de acordo|concordo mais do que discordo";
const A: &str = "Concordo|de acordo|estou de acordo|concordância";
const SA: &str = "Concordo totalmente|concordo completamente|concordo fortemente|concordo plenamente|concordo muito|concordo em absoluto|concordo inteiramente|totalmente de acordo|completamente de acordo|fortemente de acordo|muito de acordo|concordância total|concordo absolutamente|plenamente de acordo|em total acordo";

const VDS: &str = "Muito insatisfeito~|totalmente insatisfeito~|completamente insatisfeito~|extremamente insatisfeito~|nada satisfeito~|muitíssimo insatisfeito~|de modo algum satisfeito~|nem um pouco satisfeito~";
const DS: &str = "Insatisfeito~|não satisfeito~|descontente";
const SWDS: &str = "Pouco satisfeito~|um pouco insatisfeito~|parcialmente insatisfeito~|ligeiramente insatisfeito~|algo insatisfeito~|não muito satisfeito~|moderadamente insatisfeito~|razoavelmente insatisfeito~|levemente insatisfeito~";
const NSD: &str = "Nem satisfeito~ nem insatisfeito~|nem insatisfeito~ nem satisfeito~|neutro~|indiferente|neutral|regular|nem satisfeito~, nem insatisfeito~|mais ou menos satisfeito~|mais ou menos";
const SWS: &str = "Um pouco satisfeito~|parcialmente satisfeito~|ligeiramente satisfeito~|algo satisfeito~|moderadamente satisfeito~|razoavelmente satisfeito~|levemente satisfeito~";
const S: &str = "Satisfeito~|bastante satisfeito~|contente";
const VS: &str = "Muito satisfeito~|totalmente satisfeito~|completamente satisfeito~|extremamente satisfeito~|muitíssimo satisfeito~|plenamente satisfeito~";

const NEVER: &str = "Nunca|jamais|em nenhum momento|nenhuma vez";
const RARELY: &str = "Raramente|quase nunca|poucas vezes|raras vezes|muito raramente|com pouca frequência|pouco frequentemente|esporadicamente|dificilmente";
const SOMETIMES: &str = "Às vezes|algumas vezes|ocasionalmente|de vez em quando|por vezes|eventualmente|cerca de metade das vezes|aproximadamente metade do tempo|de quando em quando";
const OFTEN: &str = "Frequentemente|com frequência|muitas vezes|geralmente|normalmente|a maioria das vezes|na maioria das vezes|habitualmente|regularmente|a maior parte do tempo|costumeiramente|na maior parte das vezes";
const VERY_OFTEN: &str =
    "Muito frequentemente|quase sempre|com muita frequência|muitíssimas vezes|com muito frequência";
const ALWAYS: &str = "Sempre|o tempo todo|constantemente|todas as vezes|todo o tempo|continuamente";

const VUL: &str = "Muito improvável|nada provável|extremamente improvável|totalmente improvável|muito pouco provável|altamente improvável|nem um pouco provável|de modo algum provável";
const UL: &str = "Improvável|pouco provável|não provável";
const SWUL: &str = "Um pouco improvável|ligeiramente improvável|algo improvável|não muito provável|razoavelmente improvável|parcialmente improvável";
const NUL: &str = "Nem provável nem improvável|nem improvável nem provável|neutro~|talvez|indiferente|indeciso~|moderadamente provável|neutral|medianamente provável";
const SWL: &str =
    "Um pouco provável|ligeiramente provável|algo provável|razoavelmente provável|relativamente provável";
const L: &str = "Provável|bastante provável";
const VL: &str = "Muito provável|extremamente provável|totalmente provável|altamente provável";

const VUI: &str = "Nada importante|sem importância|sem nenhuma importância|nem um pouco importante|muito pouco importante|não é nada importante|totalmente irrelevante|nenhuma importância|de modo algum importante";
const UI: &str = "Pouco importante|não importante|não é importante|não muito importante|ligeiramente importante|de pouca importância|irrelevante|não tão importante";
const NI: &str = "Moderadamente importante|mais ou menos importante|neutro~|indiferente|razoavelmente importante|medianamente importante|um pouco importante|algo importante|nem importante nem sem importância|neutral";
const I: &str = "Importante|bastante importante";
const VI: &str = "Muito importante|extremamente importante|essencial|fundamental|importantíssimo~|imprescindível|crucial|indispensável|de suma importância";

const VH: &str = "Muito difícil|extremamente difícil|nada fácil|dificílimo~|muito complicado~";
const H: &str = "Difícil|não fácil|pouco fácil|complicado~|bastante difícil";
const SWH: &str = "Um pouco difícil|ligeiramente difícil|algo difícil|não muito fácil|moderadamente difícil|razoavelmente difícil";
const NE: &str = "Nem fácil nem difícil|nem difícil nem fácil|neutro~|regular|normal|indiferente|neutral";
const SWE: &str = "Um pouco fácil|ligeiramente fácil|algo fácil|moderadamente fácil|razoavelmente fácil|relativamente fácil";
const E: &str = "Fácil|simples|bastante fácil";
const VE: &str = "Muito fácil|extremamente fácil|facílimo~|muito simples";

const VP: &str = "Péssimo~|muito ruim|muito mau|muito má|muito mal|terrível|horrível|extremamente ruim|muito fraco~|inaceitável";
const P: &str = "Ruim|mau|má|mal|fraco~|insatisfatório~|insuficiente|deficiente|não muito bom|não muito boa";
const F: &str = "Regular|razoável|aceitável|médio~|nem bom nem ruim|nem boa nem ruim|nem bom nem mau|nem boa nem má|neutro~|suficiente|normal|mais ou menos|satisfatório~|adequado~|neutral|mediano~";
const G: &str = "Bom|boa|bem";
const VG: &str = "Muito bom|muito boa|muito bem";
const X: &str = "Excelente|ótimo~|óptimo~|excepcional|extraordinário~|perfeito~";
const VGX: &str =
    "Ótimo~|muito bom|muito boa|muito bem|excelente|óptimo~|excepcional|extraordinário~|perfeito~";

const NOT: &str =
    "Nada|de modo algum|de forma alguma|nem um pouco|de modo nenhum|de forma nenhuma|nenhum~|em nada";
const LITTLE: &str =
    "Pouco|um pouco|muito pouco|ligeiramente|levemente|não muito|em pequena medida|em pequena parte";
const MEDIUM: &str = "Mais ou menos|moderadamente|razoavelmente|medianamente|em parte|parcialmente|em certa medida|regular|de certa forma|médio";
const MUCH: &str = "Bastante|muito|em grande parte|em grande medida|consideravelmente";
const FULLY: &str = "Muitíssimo|totalmente|completamente|extremamente|plenamente|inteiramente|demais";
const BASTANTE: &str = "Bastante|em grande parte|em grande medida|consideravelmente";
const MUITO: &str = "Muito|muitíssimo|totalmente|completamente|extremamente|plenamente|inteiramente";

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
    scale(Agreement, 1, &[SD, NAD, SA]),
    scale(Agreement, 1, &[D, A]),
    scale(Satisfaction, 2, &[VDS, DS, NSD, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, SWS, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, S, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, NSD, SWS, S, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, SWS, S, VS]),
    scale(Satisfaction, 2, &[VDS, DS, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, SWS, S, VS]),
    scale(Satisfaction, 2, &[DS, SWDS, NSD, S, VS]),
    scale(Satisfaction, 2, &[DS, SWDS, NSD, SWS, S]),
    scale(Satisfaction, 1, &[DS, NSD, S]),
    scale(Satisfaction, 1, &[DS, S]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 3, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN]),
    scale(Frequency, 2, &[NEVER, RARELY, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, OFTEN]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, ALWAYS]),
    scale(
        Frequency,
        2,
        &[
            "Nunca|jamais",
            "Uma vez por ano ou menos|uma vez por ano|menos de uma vez por ano|anualmente|uma vez ao ano",
            "Algumas vezes por ano|várias vezes por ano|menos de uma vez por mês|algumas vezes ao ano|trimestralmente",
            "Uma vez por mês|mensalmente|algumas vezes por mês|várias vezes por mês|uma vez ao mês|pelo menos uma vez por mês",
            "Uma vez por semana|semanalmente|algumas vezes por semana|várias vezes por semana|uma vez na semana|pelo menos uma vez por semana",
            "Todos os dias|diariamente|várias vezes por dia|uma vez por dia|quase todos os dias|mais de uma vez por dia|todo dia",
        ],
    ),
    scale(Likelihood, 2, &[VUL, UL, NUL, L, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, NUL, SWL, VL]),
    scale(Likelihood, 2, &[VUL, UL, NUL, SWL, VL]),
    scale(Likelihood, 3, &[VUL, UL, SWUL, NUL, SWL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, SWL, VL]),
    scale(Likelihood, 1, &[UL, NUL, L]),
    scale(
        Likelihood,
        2,
        &[
            "Definitivamente não|com certeza não|certamente não|de jeito nenhum|certamente que não|de certeza que não",
            "Provavelmente não|possivelmente não|acho que não",
            "Talvez|talvez sim, talvez não|não tenho certeza|indeciso~|pode ser",
            "Provavelmente sim|provavelmente|possivelmente sim|acho que sim",
            "Definitivamente sim|definitivamente|com certeza|com certeza sim|certamente|certamente sim|certamente que sim|de certeza que sim|sem dúvida",
        ],
    ),
    scale(
        Likelihood,
        2,
        &[
            "Definitivamente não|com certeza não|certamente não|não",
            "Provavelmente não|possivelmente não",
            "Provavelmente sim|provavelmente|possivelmente sim",
            "Definitivamente sim|definitivamente|com certeza|com certeza sim|certamente sim|sim",
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
            "Nada importante|nem um pouco importante",
            "Pouco importante|ligeiramente importante|não tão importante",
            "Moderadamente importante|um pouco importante|razoavelmente importante|importante",
            "Muito importante|bastante importante",
            "Extremamente importante|essencial|fundamental",
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
            "Muito pior|bem pior|bastante pior",
            "Pior|um pouco pior|ligeiramente pior",
            "Igual|mais ou menos igual|sem alteração|o mesmo|nem melhor nem pior|na mesma|como esperado|manteve-se",
            "Melhor|um pouco melhor|ligeiramente melhor",
            "Muito melhor|bem melhor|bastante melhor",
        ],
    ),
    scale(
        Favour,
        2,
        &[
            "Muito negativo~|muito desfavorável|muito negativamente",
            "Negativo~|um pouco negativo~|desfavorável|ligeiramente negativo~",
            "Neutro~|nem positivo~ nem negativo~|neutral|indiferente",
            "Positivo~|um pouco positivo~|favorável|ligeiramente positivo~",
            "Muito positivo~|muito favorável|muito positivamente",
        ],
    ),
    scale(Extent, 2, &[NOT, LITTLE, MEDIUM, MUCH, FULLY]),
    scale(Extent, 2, &[NOT, LITTLE, MEDIUM, BASTANTE, MUITO]),
    scale(Extent, 2, &[NOT, LITTLE, BASTANTE, MUITO]),
    scale(
        Extent,
        2,
        &["Muito baixo~", "Baixo~", "Médio~|moderado~", "Alto~|elevado~", "Muito alto~|muito elevado~"],
    ),
    scale(Extent, 1, &["Baixo~", "Médio~|moderado~", "Alto~|elevado~"]),
];
