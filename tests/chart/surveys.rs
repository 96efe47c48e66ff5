//! Reports of real surveys with waves and segments.

use gap_report::ingest::{ReadOptions, read_all, whole};
use gap_report::report::Report;
use gap_report::session::Session;
use gap_report::study::{Study, read_study};
use serde_json::{Value, json};

/// Three years of the survey of Spack's users: those who run machines and write software against scientists.
pub fn spack() -> Report {
    let mut session = Session::default();
    let bytes = include_bytes!("../data/files/spack-waves/spack-user-survey-2020-responses.xlsx");
    for source in whole::read("2020.xlsx", bytes, &ReadOptions::default()).expect("a workbook") {
        session.add(source);
    }
    let later: [(&str, &[u8]); 2] = [
        ("2021.csv", include_bytes!("../data/files/spack-waves/spack-user-survey-2021-responses.csv")),
        ("2022.csv", include_bytes!("../data/files/spack-waves/spack-user-survey-2022-responses.csv")),
    ];
    for (name, bytes) in later {
        session.add(read_all(name, bytes).expect("a survey file"));
    }
    let source = |file: &str, wave: &str| {
        json!({ "file": file, "wave": wave, "segments": ["Where do you work?"],
                "group": { "column": "What kind of user are you?", "values": {
                    "Software Developer": "Developers", "Research Software Engineer (RSE)": "Developers",
                    "DevOps/SRE": "Developers", "System Administrator": "Developers",
                    "User Support Staff": "Developers",
                    "Scientist/Researcher": "Scientists", "Computational Scientist": "Scientists" } } })
    };
    let asked = |id: &str, text: &str, column: &str, agree: &[&str], polarity: &str, theme: &str| {
        json!({ "id": id, "text": text, "polarity": polarity, "theme": theme,
                "columns": { "2020.xlsx": column, "2021.csv": column, "2022.csv": column },
                "measure": { "kind": "share", "agree": agree } })
    };
    let rated = |id: &str, what: &str| {
        let column = format!("How would you rate the overall quality of ... [{what}]");
        asked(id, &format!("{what} is excellent"), &column, &["Excellent"], "favourable", "Quality")
    };
    let docs = "How often do you consult the Spack documentation?";
    let study = json!({
        "sources": [source("2020.xlsx", "2020"), source("2021.csv", "2021"), source("2022.csv", "2022")],
        "groups": [{ "name": "Developers", "side": "inside" }, { "name": "Scientists", "side": "outside" }],
        "comparisons": [{ "a": "Developers", "b": "Scientists" }],
        "questions": [
            rated("docs", "Spack documentation"), rated("community", "Spack community"),
            rated("packages", "Spack packages"), rated("spack", "Spack"),
            asked("tutorial", "Have you done a Spack tutorial?", "Have you done a Spack Tutorial?", &["Yes"], "neutral", "Use"),
            asked("often", docs, docs, &["Weekly", "Monthly"], "unfavourable", "Use"),
        ],
    });
    analyse(session, study)
}

/// The survey of Spack's users in its last two years or all three, all users as one group: nobody to compare with.
pub fn spack_alone(years: usize) -> Report {
    let mut session = Session::default();
    let files: [(&str, &[u8]); 3] = [
        ("2020.xlsx", include_bytes!("../data/files/spack-waves/spack-user-survey-2020-responses.xlsx")),
        ("2021.csv", include_bytes!("../data/files/spack-waves/spack-user-survey-2021-responses.csv")),
        ("2022.csv", include_bytes!("../data/files/spack-waves/spack-user-survey-2022-responses.csv")),
    ];
    let files = &files[3 - years..];
    let mut sources = Vec::new();
    for (name, bytes) in files {
        for source in whole::read(name, bytes, &ReadOptions::default()).expect("a survey file") {
            session.add(source);
        }
        sources.push(json!({ "file": name, "group": "Users", "wave": name[..4] }));
    }
    let columns = |column: &str| files.iter().map(|(name, _)| ((*name).to_owned(), json!(column))).collect();
    let asked = |id: &str, text: &str, column: &str, agree: &[&str]| {
        let columns: serde_json::Map<String, Value> = columns(column);
        json!({ "id": id, "text": text, "columns": columns, "measure": { "kind": "share", "agree": agree } })
    };
    let rated = |id: &str, what: &str| {
        let column = format!("How would you rate the overall quality of ... [{what}]");
        asked(id, &format!("{what} is excellent"), &column, &["Excellent"])
    };
    let docs = "How often do you consult the Spack documentation?";
    let study = json!({
        "sources": sources,
        "questions": [
            rated("docs", "Spack documentation"), rated("community", "Spack community"),
            rated("packages", "Spack packages"), rated("spack", "Spack"),
            asked("tutorial", "Have you done a Spack tutorial?", "Have you done a Spack Tutorial?", &["Yes"]),
            asked("often", docs, docs, &["Weekly", "Monthly"]),
        ],
    });
    analyse(session, study)
}

/// FiveThirtyEight's survey on manners in the air: those who recline their seats against those who do not.
pub fn flying() -> Report {
    let mut session = Session::default();
    let bytes = include_bytes!("../data/files/fte-flying-etiquette/flying-etiquette.csv");
    session.add(read_all("flying.csv", bytes).expect("a survey file"));
    let asked = |id: &str, text: &str, column: &str, agree: &[&str], polarity: &str, theme: &str| {
        json!({ "id": id, "text": text, "polarity": polarity, "theme": theme, "columns": { "flying.csv": column },
                "measure": { "kind": "share", "agree": agree } })
    };
    let rude = |id: &str, column: &str, text: &str, theme: &str| {
        let agree = ["Yes, somewhat rude", "Yes, very rude"];
        asked(id, text, column, &agree, "unfavourable", theme)
    };
    let study = json!({
        "sources": [{ "file": "flying.csv", "segments": ["Gender", "Age", "Location (Census Region)"],
            "group": { "column": "Do you ever recline your seat when you fly?", "values": {
                "Always": "Recliners", "Usually": "Recliners", "About half the time": "Recliners",
                "Once in a while": "Others", "Never": "Others" } } }],
        "groups": [{ "name": "Recliners", "side": "inside" }, { "name": "Others", "side": "outside" }],
        "comparisons": [{ "a": "Recliners", "b": "Others" }],
        "questions": [
            rude("seat", "#9", "It is rude to move to an unsold seat", "Seats"),
            rude("recline", "#13", "It is rude to recline your seat", "Seats"),
            asked("ban", "Reclining should be made impossible", "#14", &["Yes"], "neutral", "Seats"),
            rude("friends", "#15", "It is rude to ask someone to switch seats to be closer to friends", "Neighbours"),
            rude("wake", "#17", "It is rude to wake a passenger on the way to the bathroom", "Neighbours"),
            rude("baby", "#19", "It is rude to bring a baby", "Neighbours"),
            asked("devices", "Have used electronics during take off against the rules", "#21", &["Yes"], "unfavourable", ""),
        ],
    });
    analyse(session, study)
}

/// The survey of research software engineers, United Kingdom 2016: permanent against fixed-term staff, and what goes
/// with being content.
pub fn research() -> Report {
    let mut session = Session::default();
    let bytes = include_bytes!("../data/files/rse-uk-2016/public_data.csv");
    session.add(read_all("research.csv", bytes).expect("a survey file"));
    let asked = |id: &str, text: &str, column: &str, agree: &[&str], polarity: &str| {
        json!({ "id": id, "text": text, "polarity": polarity, "columns": { "research.csv": column },
                "measure": { "kind": "share", "agree": agree } })
    };
    let says = |id: &str, text: &str, column: &str| {
        asked(id, text, column, &["Agree", "Strongly Agree"], "favourable")
    };
    let often = |id: &str, text: &str, column: &str| {
        asked(id, text, column, &["Often", "Very Often", "Always"], "favourable")
    };
    let study = json!({
        "sources": [{ "file": "research.csv", "group": { "column": "#12", "values": {
            "Freelancer consultant  contractors": null, "Agency staff": null } } }],
        "groups": [{ "name": "Permanent", "side": "inside" }, { "name": "Fixed term", "side": "outside" }],
        "comparisons": [{ "a": "Permanent", "b": "Fixed term" }],
        "options": { "outcome": "content" },
        "questions": [
            says("content", "I feel fairly well satisfied with my job", "#50"),
            often("results", "I receive sufficient information on the results of my work", "#28"),
            often("purpose", "I receive sufficient information on the purpose of my work", "#30"),
            says("confidence", "I am satisfied with my line manager's confidence in me", "#40"),
            says("thanks", "I am satisfied with a word of thanks from my line manager", "#41"),
            says("recognition", "I am satisfied with the recognition I receive from my line manager for doing my job", "#42"),
            says("equivalent", "It would not be very difficult for me to get an equivalent job in a different organisation", "#45"),
            says("demand", "My experience is in demand on the labour market", "#47"),
            says("promotion", "It is likely that I will gain a promotion within my current group", "#52"),
            says("process", "The process I have to complete to gain a promotion is clear and understandable", "#53"),
            says("plan", "My current position is an integral part of my career plan", "#55"),
            asked("leaving", "I often consider leaving my job", "#36", &["Often"], "unfavourable"),
        ],
    });
    analyse(session, study)
}

fn analyse(mut session: Session, study: Value) -> Report {
    let study: Study = read_study(&study.to_string()).expect("a study");
    session.analyse(study).expect("a report").clone()
}
