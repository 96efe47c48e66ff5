use super::*;

fn built(cells: &[&str]) -> Column {
    let mut builder = ColumnBuilder::default();
    for cell in cells {
        builder.push(cell.as_bytes());
    }
    Column::new("Q1", "Q1", builder.finish())
}

#[test]
fn codes_follow_first_occurrence_and_blanks_are_zero() {
    let column = built(&["Yes", "", "No", "Yes"]);
    let (dictionary, codes) = column.coded().unwrap();
    assert_eq!(dictionary.iter().collect::<Vec<_>>(), ["Yes", "No"]);
    assert_eq!((0..4).map(|row| codes.get(row)).collect::<Vec<_>>(), [1, 0, 2, 1]);
    assert_eq!((column.answered(), column.text_at(2), column.text_at(1)), (3, Some("No"), None));
}

/// Texts that share their length, first 8 and last 8 bytes must not be taken for one another.
#[test]
fn texts_that_differ_only_in_their_middle_stay_apart() {
    let texts =
        ["Strongly a disagree", "Strongly b disagree", "Strongly a disagree", "abcabc", "abdabc", "abcabc"];
    let column = built(&texts);
    assert_eq!((0..texts.len()).map(|row| column.text_at(row).unwrap()).collect::<Vec<_>>(), texts);
    assert_eq!(column.coded().unwrap().0.len(), 4);
}

#[test]
fn every_short_text_is_its_own() {
    let texts: Vec<String> = (0..17).map(|len| "abcdefghijklmnop"[..len].to_owned()).collect();
    let more: Vec<String> = texts.iter().map(|text| text.replace('b', "B")).collect();
    let all: Vec<&str> = texts.iter().chain(&more).chain(&texts).map(String::as_str).collect();
    let column = built(&all);
    for (row, text) in all.iter().enumerate() {
        assert_eq!(column.text_at(row).unwrap_or(""), *text, "row {row}");
    }
}

#[test]
fn codes_widen_at_the_256th_text() {
    let texts: Vec<String> = (0..300).map(|i| format!("answer {i}")).collect();
    let narrow = built(&texts[..255].iter().map(String::as_str).collect::<Vec<_>>());
    let wide = built(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(matches!(narrow.coded().unwrap().1, Codes::Narrow(_)));
    assert!(matches!(wide.coded().unwrap().1, Codes::Wide(_)));
    assert!((0..300).all(|row| wide.text_at(row) == Some(texts[row].as_str())));
}

#[test]
fn too_many_numbers_are_kept_as_numbers() {
    let mut texts: Vec<String> = (0..=MAX_DISTINCT).map(|i| format!("{}.5", i)).collect();
    texts.insert(1, String::new());
    let column = built(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(matches!(column.cells, Cells::Numbers(_)));
    assert_eq!((column.len(), column.answered()), (MAX_DISTINCT + 2, MAX_DISTINCT + 1));
    assert_eq!((column.number_at(0), column.number_at(1), column.number_at(2)), (Some(0.5), None, Some(1.5)));
    assert_eq!(column.number_at(MAX_DISTINCT + 1), Some(MAX_DISTINCT as f64 + 0.5));
}

#[test]
fn exactly_as_many_as_fit_stay_texts() {
    let texts: Vec<String> = (0..MAX_DISTINCT).map(|i| i.to_string()).collect();
    let column = built(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(column.coded().unwrap().0.len(), MAX_DISTINCT);
    assert_eq!(column.number_at(MAX_DISTINCT - 1), Some(MAX_DISTINCT as f64 - 1.0));
}

#[test]
fn too_many_texts_are_only_counted_wherever_the_first_text_stands() {
    for place in [0, MAX_DISTINCT + 50] {
        let mut texts: Vec<String> = (0..MAX_DISTINCT + 100).map(|i| i.to_string()).collect();
        texts[place] = "N/A".into();
        texts[7] = String::new();
        let column = built(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(
            matches!(column.cells, Cells::Uncoded { rows, answered } if rows == texts.len() && answered == texts.len() - 1)
        );
        assert_eq!(column.number_at(3), None);
    }
}

#[test]
fn blanks_are_added_and_left_out_at_the_end() {
    let many: Vec<String> = (0..=MAX_DISTINCT).map(|i| i.to_string()).collect();
    let mut texts = many.clone();
    texts.push("N/A".into());
    for cells in [vec!["Yes".to_owned()], many[..300].to_vec(), many, texts] {
        let mut builder = ColumnBuilder::default();
        cells.iter().for_each(|cell| _ = builder.push(cell.as_bytes()));
        builder.resize(cells.len() + 3);
        builder.push(b"7");
        builder.resize(cells.len() + 10);
        builder.resize(cells.len() + 5);
        let column = Column::new("Q1", "Q1", builder.finish());
        assert_eq!((column.len(), column.answered()), (cells.len() + 5, cells.len() + 1));
        let sevens: Vec<_> = (0..3).map(|i| column.number_at(cells.len() + i)).collect();
        assert_eq!(sevens, [None; 3]);
    }
}

#[test]
fn columns_are_found_by_name_and_by_place() {
    let named = |name: &str| Column { name: name.into(), ..built(&["1"]) };
    let table = Table::new(vec![named("Q1"), named("How satisfied are you?"), named("#3")], 1);
    let check = |name: &str, expected: Option<usize>| assert_eq!(table.find(name), expected, "{name:?}");
    check(" Q1 ", Some(0));
    check("How satisfied\n are\u{a0}you?", Some(1));
    check("#2", Some(1));
    check("#3", Some(2));
    check("#0", None);
    check("#4", None);
    check("q1", None);
}
