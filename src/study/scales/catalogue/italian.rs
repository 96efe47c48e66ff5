//! Italian scales.

use super::{Family::*, Template, scale};

const SD: &str = "Per niente d'accordo|per nulla d'accordo|fortemente in disaccordo|totalmente in disaccordo|completamente in disaccordo|del tutto in disaccordo|molto in disaccordo|assolutamente in disaccordo|pienamente in disaccordo|in totale disaccordo|in completo disaccordo|assolutamente non d'accordo|totale disaccordo|affatto d'accordo|non sono per niente d'accordo|forte disaccordo|in forte disaccordo|niente affatto d'accordo|decisamente in disaccordo";
const D: &str = "In disaccordo|non d'accordo|disaccordo|non sono d'accordo|sono in disaccordo|contrario~";
const SWD: &str = "Poco d'accordo|abbastanza in disaccordo|piuttosto in disaccordo|parzialmente in disaccordo|leggermente in disaccordo|un po' in disaccordo|in parziale disaccordo|in parte in disaccordo|moderatamente in disaccordo|non molto d'accordo|tendenzialmente in disaccordo|non del tutto d'accordo|lievemente in disaccordo";
const NAD: &str = "Né d'accordo né in disaccordo|né in disaccordo né d'accordo|neutrale|neutro~|indifferente|indeciso~|né in accordo né in disaccordo|né accordo né disaccordo|incerto~|né l'uno né l'altro|neutrale (né d'accordo né in disaccordo)|mediamente d'accordo|non so dire";
const SWA: &str = "Abbastanza d'accordo|piuttosto d'accordo|parzialmente d'accordo|leggermente d'accordo|un po' d'accordo|in parte d'accordo|moderatamente d'accordo|in parziale accordo|tendenzialmente d'accordo|lievemente d'accordo";
const A: &str = "D'accordo|in accordo|accordo|sono d'accordo|favorevole";
const SA: &str = "Completamente d'accordo|totalmente d'accordo|del tutto d'accordo|fortemente d'accordo|molto d'accordo|pienamente d'accordo|assolutamente d'accordo|in totale accordo|in completo accordo|totale accordo|sono pienamente d'accordo|sono molto d'accordo|forte accordo|decisamente d'accordo";

const VDS: &str = "Molto insoddisfatto~|per niente soddisfatto~|per nulla soddisfatto~|totalmente insoddisfatto~|completamente insoddisfatto~|estremamente insoddisfatto~|del tutto insoddisfatto~|affatto soddisfatto~|decisamente insoddisfatto~";
const DS: &str = "Insoddisfatto~|non soddisfatto~";
const SWDS: &str = "Poco soddisfatto~|abbastanza insoddisfatto~|piuttosto insoddisfatto~|parzialmente insoddisfatto~|leggermente insoddisfatto~|un po' insoddisfatto~|non molto soddisfatto~|moderatamente insoddisfatto~";
const NSD: &str = "Né soddisfatto~ né insoddisfatto~|né insoddisfatto~ né soddisfatto~|neutrale|neutro~|indifferente|mediamente soddisfatto~|né l'uno né l'altro";
const SWS: &str = "Abbastanza soddisfatto~|piuttosto soddisfatto~|parzialmente soddisfatto~|leggermente soddisfatto~|un po' soddisfatto~|moderatamente soddisfatto~|sufficientemente soddisfatto~";
const S: &str = "Soddisfatto~|contento~";
const VS: &str = "Molto soddisfatto~|totalmente soddisfatto~|completamente soddisfatto~|estremamente soddisfatto~|del tutto soddisfatto~|pienamente soddisfatto~|decisamente soddisfatto~|molto contento~";

const NEVER: &str = "Mai|per niente|in nessun momento";
const RARELY: &str =
    "Raramente|quasi mai|di rado|molto raramente|poche volte|poco spesso|rare volte|non spesso";
const SOMETIMES: &str = "A volte|qualche volta|talvolta|occasionalmente|ogni tanto|di tanto in tanto|saltuariamente|alcune volte|circa la metà delle volte|circa metà del tempo";
const OFTEN: &str = "Spesso|frequentemente|di solito|solitamente|la maggior parte delle volte|abbastanza spesso|regolarmente|molte volte|generalmente|la maggior parte del tempo|abitualmente";
const VERY_OFTEN: &str = "Molto spesso|quasi sempre|molto frequentemente|spessissimo";
const ALWAYS: &str = "Sempre|costantemente|tutto il tempo|ogni volta|continuamente|tutte le volte";

const VUL: &str = "Molto improbabile|per niente probabile|per nulla probabile|estremamente improbabile|altamente improbabile|del tutto improbabile|affatto probabile";
const UL: &str = "Improbabile|poco probabile|non probabile";
const SWUL: &str = "Abbastanza improbabile|piuttosto improbabile|leggermente improbabile|un po' improbabile|non molto probabile";
const NUL: &str = "Né probabile né improbabile|né improbabile né probabile|neutrale|neutro~|forse|indeciso~|mediamente probabile|moderatamente probabile|incerto~";
const SWL: &str = "Abbastanza probabile|piuttosto probabile|leggermente probabile|un po' probabile";
const L: &str = "Probabile";
const VL: &str =
    "Molto probabile|estremamente probabile|altamente probabile|quasi certo~|del tutto probabile";

const VUI: &str = "Per niente importante|per nulla importante|del tutto irrilevante|affatto importante|assolutamente non importante|molto poco importante|senza importanza|nessuna importanza|estremamente irrilevante";
const UI: &str = "Poco importante|non importante|non è importante|non molto importante|irrilevante|leggermente importante|di poca importanza";
const NI: &str = "Abbastanza importante|moderatamente importante|mediamente importante|neutrale|neutro~|né importante né non importante|piuttosto importante|indifferente|un po' importante";
const I: &str = "Importante";
const VI: &str = "Molto importante|estremamente importante|fondamentale|essenziale|indispensabile|importantissimo~|della massima importanza|cruciale";

const VH: &str = "Molto difficile|estremamente difficile|per niente facile|per nulla facile|difficilissimo~|molto complicato~";
const H: &str = "Difficile|non facile|poco facile|complicato~";
const SWH: &str = "Abbastanza difficile|piuttosto difficile|un po' difficile|leggermente difficile|non molto facile|moderatamente difficile";
const NE: &str = "Né facile né difficile|né difficile né facile|neutrale|neutro~|nella media|normale";
const SWE: &str = "Abbastanza facile|piuttosto facile|un po' facile|leggermente facile|moderatamente facile|abbastanza semplice";
const E: &str = "Facile|semplice";
const VE: &str = "Molto facile|estremamente facile|facilissimo~|molto semplice";

const VP: &str = "Pessimo~|molto scarso~|molto scadente|molto negativo~|terribile|pessima qualità|molto cattivo~|molto male|gravemente insufficiente|orribile|inaccettabile";
const P: &str = "Scarso~|scadente|insufficiente|cattivo~|mediocre|negativo~|male|non buono~";
const F: &str = "Sufficiente|discreto~|accettabile|nella media|medio~|né buono~ né cattivo~|né bene né male|neutrale|normale|neutro~|così così|soddisfacente|adeguato~";
const G: &str = "Buono~|bene|abbastanza buono~|positivo~|buon|più che sufficiente";
const VG: &str = "Molto buono~|molto bene|distinto|ottimo~|molto positivo~";
const X: &str = "Eccellente|eccezionale|straordinario~|perfetto~";
const VGX: &str =
    "Ottimo~|molto buono~|molto bene|eccellente|eccezionale|straordinario~|molto positivo~|perfetto~";

const NOT: &str = "Per niente|per nulla|affatto|niente|nulla|assolutamente no|in nessun modo";
const LITTLE: &str =
    "Poco|un po'|leggermente|molto poco|non molto|in piccola parte|limitatamente|in misura limitata";
const MEDIUM: &str = "Abbastanza|moderatamente|mediamente|in parte|né molto né poco|in una certa misura|parzialmente|più o meno";
const MUCH: &str = "Molto|in gran parte|in larga misura|parecchio|in buona misura|in gran misura";
const FULLY: &str =
    "Moltissimo|completamente|totalmente|del tutto|estremamente|pienamente|in massima misura|tantissimo";

/// The commonest of a family first.
pub(super) const SCALES: &[Template] = &[
    scale(Agreement, 2, &[SD, D, NAD, A, SA]),
    scale(Agreement, 2, &[SD, SWD, NAD, SWA, SA]),
    scale(Agreement, 2, &[SD, SWD, SWA, SA]),
    scale(Agreement, 3, &[SD, D, SWD, NAD, SWA, A, SA]),
    scale(Agreement, 3, &[SD, D, SWD, SWA, A, SA]),
    scale(Agreement, 2, &[SD, D, A, SA]),
    scale(Agreement, 2, &[SD, SWD, NAD, A, SA]),
    scale(Agreement, 2, &[SD, D, NAD, SWA, SA]),
    scale(Agreement, 2, &[SD, SWD, SWA, A, SA]),
    scale(Agreement, 2, &[SD, SWD, A, SA]),
    scale(Agreement, 2, &[D, SWD, NAD, SWA, A]),
    scale(Agreement, 1, &[D, NAD, A]),
    scale(Agreement, 1, &[D, A]),
    scale(Satisfaction, 2, &[VDS, DS, NSD, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, SWS, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, SWS, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, NSD, SWS, S, VS]),
    scale(Satisfaction, 3, &[VDS, DS, SWDS, SWS, S, VS]),
    scale(Satisfaction, 2, &[VDS, DS, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, SWS, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, NSD, S, VS]),
    scale(Satisfaction, 2, &[VDS, SWDS, S, VS]),
    scale(Satisfaction, 2, &[DS, SWDS, NSD, SWS, S]),
    scale(Satisfaction, 1, &[DS, NSD, S]),
    scale(Satisfaction, 1, &[DS, S]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 3, &[NEVER, RARELY, SOMETIMES, OFTEN, VERY_OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, SOMETIMES, OFTEN]),
    scale(Frequency, 2, &[NEVER, SOMETIMES, OFTEN, ALWAYS]),
    scale(Frequency, 2, &[NEVER, RARELY, OFTEN, ALWAYS]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, OFTEN]),
    scale(Frequency, 1, &[NEVER, SOMETIMES, ALWAYS]),
    scale(
        Frequency,
        2,
        &[
            "Mai",
            "Una volta all'anno o meno|una volta all'anno|meno di una volta all'anno|annualmente|una volta l'anno",
            "Qualche volta all'anno|alcune volte all'anno|meno di una volta al mese|più volte all'anno|qualche volta l'anno",
            "Una volta al mese|mensilmente|qualche volta al mese|alcune volte al mese|più volte al mese|almeno una volta al mese",
            "Una volta a settimana|una volta alla settimana|settimanalmente|qualche volta a settimana|più volte a settimana|più volte alla settimana|almeno una volta a settimana|qualche volta alla settimana",
            "Ogni giorno|tutti i giorni|quotidianamente|più volte al giorno|giornalmente|una volta al giorno|quasi ogni giorno",
        ],
    ),
    scale(Likelihood, 2, &[VUL, UL, NUL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, NUL, SWL, VL]),
    scale(Likelihood, 2, &[VUL, SWUL, NUL, SWL, VL]),
    scale(Likelihood, 3, &[VUL, UL, SWUL, NUL, SWL, L, VL]),
    scale(Likelihood, 2, &[VUL, UL, SWL, VL]),
    scale(Likelihood, 2, &[VUL, UL, L, VL]),
    scale(Likelihood, 1, &[UL, NUL, L]),
    scale(
        Likelihood,
        2,
        &[
            "Sicuramente no|certamente no|assolutamente no|decisamente no|di sicuro no",
            "Probabilmente no|forse no|più no che sì",
            "Forse|forse sì, forse no|può darsi|non sono sicuro~|indeciso~",
            "Probabilmente sì|probabilmente|forse sì|più sì che no",
            "Sicuramente sì|sicuramente|certamente sì|certamente|assolutamente sì|decisamente sì|di sicuro sì",
        ],
    ),
    scale(
        Likelihood,
        2,
        &[
            "Decisamente no|sicuramente no|certamente no|assolutamente no|no",
            "Più no che sì|probabilmente no",
            "Più sì che no|probabilmente sì|probabilmente",
            "Decisamente sì|sicuramente sì|certamente sì|assolutamente sì|sì",
        ],
    ),
    scale(Importance, 2, &[VUI, UI, NI, I, VI]),
    scale(Importance, 2, &[VUI, UI, NI, VI]),
    scale(Importance, 2, &[VUI, UI, I, VI]),
    scale(Importance, 2, &[UI, NI, I, VI]),
    scale(Importance, 1, &[UI, NI, I]),
    scale(
        Importance,
        2,
        &[
            "Per niente importante|per nulla importante",
            "Poco importante|leggermente importante|non molto importante",
            "Abbastanza importante|moderatamente importante|importante|mediamente importante",
            "Molto importante",
            "Estremamente importante|fondamentale|essenziale|indispensabile",
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
    scale(
        Quality,
        2,
        &["Insufficiente", "Sufficiente", "Discreto~", "Buono~", "Ottimo~|eccellente|distinto"],
    ),
    scale(Quality, 2, &[P, F, G, VGX]),
    scale(Quality, 2, &[VP, P, G, VGX]),
    scale(Quality, 1, &[P, F, G]),
    scale(
        Quality,
        2,
        &[
            "Molto peggio|molto peggiore|decisamente peggio",
            "Peggio|un po' peggio|peggiore|leggermente peggio|abbastanza peggio",
            "Uguale|più o meno uguale|invariato~|lo stesso|né meglio né peggio|come previsto|stabile",
            "Meglio|un po' meglio|migliore|leggermente meglio|abbastanza meglio",
            "Molto meglio|molto migliore|decisamente meglio",
        ],
    ),
    scale(
        Favour,
        2,
        &[
            "Molto negativo~|molto sfavorevole|molto negativamente",
            "Negativo~|abbastanza negativo~|piuttosto negativo~|sfavorevole",
            "Neutrale|neutro~|né positivo~ né negativo~|indifferente",
            "Positivo~|abbastanza positivo~|piuttosto positivo~|favorevole",
            "Molto positivo~|molto favorevole|molto positivamente",
        ],
    ),
    scale(Extent, 2, &[NOT, LITTLE, MEDIUM, MUCH, FULLY]),
    scale(Extent, 2, &[NOT, LITTLE, MEDIUM, MUCH]),
    scale(
        Extent,
        2,
        &["Molto basso~", "Basso~", "Medio~|moderato~", "Alto~|elevato~", "Molto alto~|molto elevato~"],
    ),
    scale(Extent, 1, &["Basso~", "Medio~|moderato~", "Alto~|elevato~"]),
];
