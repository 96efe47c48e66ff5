use crate::ingest::{Source, read_all};

fn source(text: &str) -> Source {
    read_all("a.csv", text.as_bytes()).unwrap()
}

/// The numbers of a column, and the texts of the notices.
fn column(source: &Source, index: usize) -> Vec<Option<f64>> {
    let column = &source.table().unwrap().columns()[index];
    (0..column.len()).map(|row| column.number_at(row)).collect()
}

fn told(source: &Source) -> Vec<&str> {
    source
        .notices
        .iter()
        .filter(|notice| notice.code == "numerals")
        .map(|notice| notice.text.as_str())
        .collect()
}

#[test]
fn decimal_commas() {
    let source = source("w;x;q\n1,5;1,714;Yes\n0,25;2,250;No\n;3;\n");
    assert_eq!(column(&source, 0), [Some(1.5), Some(0.25), None]);
    assert_eq!(column(&source, 1), [Some(1.714), Some(2.25), Some(3.0)]);
    assert_eq!(
        told(&source),
        [
            "In column \"w\" \"1,5\" was read as 1.5: the comma is the decimal sign.",
            "In column \"x\" \"1,714\" was read as 1.714: the comma is the decimal sign. Its own numbers do not tell, \
             so that the rest of the file decided: check this column.",
        ]
    );
}

#[test]
fn thousands() {
    let english = source("w,x\n1.5,\"1,714\"\n0.25,\"2,250\"\n");
    assert_eq!(column(&english, 1), [Some(1714.0), Some(2250.0)]);
    assert_eq!(told(&english).len(), 1);
    assert_eq!(english.notices[0].place.as_deref(), Some("column \"x\""));
    let german = source("w;x\n1,5;1.714\n0,25;2.250\n");
    assert_eq!(column(&german, 1), [Some(1714.0), Some(2250.0)]);
    assert_eq!(told(&german).len(), 2);
    // Nothing else in the file: the point is a decimal sign, as computers write it.
    assert_eq!(column(&source("x;y\n1.714;a\n2.250;b\n"), 0), [Some(1.714), Some(2.25)]);
    // Clear by the column alone, whatever the rest of the file does.
    assert_eq!(column(&source("w;x\n1,5;12,345,678\n0,25;2,250\n"), 1), [Some(12_345_678.0), Some(2250.0)]);
}

#[test]
fn lists_of_answers_are_no_numbers() {
    let source = source("q,x\n\"1,2\",a\n\"2,3\",b\n1,c\n");
    assert_eq!(source.table().unwrap().columns()[0].text_at(0), Some("1,2"));
    assert!(told(&source).is_empty());
}

#[test]
fn numbers_written_in_two_forms_become_one_answer() {
    let source = source("x;y\n1 000;a\n1000;b\n12 500;c\n");
    let column = &source.table().unwrap().columns()[0];
    assert_eq!(column.coded().unwrap().0.len(), 2);
    assert_eq!(column.text_at(0), Some("1000"));
    assert_eq!(column.text_at(2), Some("12500"));
}

/// More numbers than texts are kept of.
#[test]
fn many_decimal_commas() {
    let mut text = "id;w\n".to_owned();
    for i in 0..70_000 {
        text.push_str(&format!("{i};{},{i:05}\n", i % 7));
    }
    let source = source(&text);
    let weights = column(&source, 1);
    assert_eq!((weights[0], weights[69_999]), (Some(0.0), Some(6.69999)));
    assert_eq!(
        told(&source),
        ["In column \"w\" \"0,00000\" was read as 0.00000: the comma is the decimal sign."]
    );
}

#[test]
fn who_says_which_sign_it_is_has_the_last_word() {
    use crate::ingest::{Decimal, ReadOptions, Reader};
    let read = |text: &str, decimal: Option<Decimal>| {
        let mut reader = Reader::with("a.csv", ReadOptions { decimal, ..ReadOptions::default() });
        reader.push(text.as_bytes()).unwrap();
        reader.finish(String::new()).unwrap()
    };
    let (comma, point) = (Some(Decimal::Comma), Some(Decimal::Point));
    let english = "w\tq\n1,714\tYes\n2,250\tNo\n";
    assert_eq!(column(&read(english, comma), 0), [Some(1.714), Some(2.25)]);
    assert_eq!(column(&read(english, point), 0), [Some(1714.0), Some(2250.0)]);
    let german = "w\tq\n1.714\tYes\n2.250\tNo\n";
    assert_eq!(column(&read(german, comma), 0), [Some(1714.0), Some(2250.0)]);
    assert_eq!(column(&read(german, point), 0), [Some(1.714), Some(2.25)]);
    // Two answers in a cell are no decimals where the point is the sign.
    let lists = "w\tq\n1,2\tYes\n2,3\tNo\n1,3\tNo\n";
    assert_eq!(column(&read(lists, comma), 0), [Some(1.2), Some(2.3), Some(1.3)]);
    assert_eq!(column(&read(lists, point), 0), [None, None, None]);
    let decided = |text: &str| read(text, None).form.decimal;
    assert_eq!(decided("w;q\n1,5;Yes\n2,25;No\n"), comma);
    assert_eq!(decided("w;q\n1.5;Yes\n2.25;No\n"), point);
    assert_eq!(decided("w;q\n1;Yes\n2;No\n"), None);
    let told = read("w,q\n1,Yes\n2,No\n", point).notices;
    assert_eq!(told[0].code, "asked_in_vain");
}
