//! Multiple-response sets as they are written: `$name=D1 1 5 Label a b c`.

/// A set, its texts still in the file's encoding.
#[derive(Debug, PartialEq, Eq)]
pub struct RawSet<'a> {
    /// Without the dollar sign.
    pub name: &'a [u8],
    /// The value that means "ticked", of a set of dichotomies; `None` for one of categories.
    pub counted: Option<&'a [u8]>,
    /// Options are named by the labels of their counted values, not by those of the variables.
    pub by_value: bool,
    /// The set is named by the label of its first variable.
    pub by_first: bool,
    /// Empty where it has none.
    pub label: &'a [u8],
    pub variables: Vec<&'a [u8]>,
}

/// All sets of a record; what is not written as it should be ends them.
pub fn parse(mut text: &[u8]) -> Vec<RawSet<'_>> {
    let mut sets = Vec::new();
    loop {
        while let Some((b'\n' | b'\r' | 0, rest)) = text.split_first() {
            text = rest;
        }
        let Some((set, rest)) = one(text) else { return sets };
        sets.push(set);
        text = rest;
    }
}

fn one(text: &[u8]) -> Option<(RawSet<'_>, &[u8])> {
    let (name, text) = split(text.strip_prefix(b"$").unwrap_or(text), b'=')?;
    let (kind, mut text) = text.split_first()?;
    let by_first = *kind == b'E' && {
        let (source, rest) = split(text.strip_prefix(b" ")?, b' ')?;
        text = rest;
        source == b"11"
    };
    let counted = match kind {
        b'C' => {
            text = text.strip_prefix(b" ")?;
            None
        }
        b'D' | b'E' => {
            let (value, rest) = counted_text(text)?;
            text = rest.strip_prefix(b" ")?;
            Some(value)
        }
        _ => return None,
    };
    let (label, rest) = counted_text(text)?;
    let end = rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
    let (names, rest) = rest.split_at_checked(end)?;
    let variables =
        names.split(|byte| matches!(byte, b' ' | b'\r' | 0)).filter(|name| !name.is_empty()).collect();
    Some((RawSet { name, counted, by_value: *kind == b'E', by_first, label, variables }, rest))
}

/// `text` before and after the first `byte`.
fn split(text: &[u8], byte: u8) -> Option<(&[u8], &[u8])> {
    let at = text.iter().position(|&other| other == byte)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// A text with its length in digits and a space before it, and what comes after it.
fn counted_text(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let (digits, rest) = split(text, b' ')?;
    let length: usize = std::str::from_utf8(digits).ok()?.parse().ok()?;
    rest.split_at_checked(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the format's description.
    const DESCRIBED: &[u8] =
        b"\n$a=C 10 my mcgroup a b c\n$b=D2 55 0  g e f d\n$c=D3 Yes 10 mdgroup #2 h i j\n\n\
        $d=E 1 2 34 13 third mdgroup k l m\n$e=E 11 6 choice 0  n o p\n";

    #[test]
    fn sets_as_described() {
        let sets = parse(DESCRIBED);
        let told: Vec<_> = sets
            .iter()
            .map(|set| {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                let names: Vec<String> = set.variables.iter().map(|name| text(name)).collect();
                (
                    text(set.name),
                    set.counted.map(text),
                    set.by_value,
                    set.by_first,
                    text(set.label),
                    names.join(","),
                )
            })
            .collect();
        let some = |value: &str| Some(value.to_owned());
        let set = |name: &str, counted, by_value, by_first, label: &str, variables: &str| {
            (name.to_owned(), counted, by_value, by_first, label.to_owned(), variables.to_owned())
        };
        let expected = [
            set("a", None, false, false, "my mcgroup", "a,b,c"),
            set("b", some("55"), false, false, "", "g,e,f,d"),
            set("c", some("Yes"), false, false, "mdgroup #2", "h,i,j"),
            set("d", some("34"), true, false, "third mdgroup", "k,l,m"),
            set("e", some("choice"), true, true, "", "n,o,p"),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn what_is_cut_or_odd_ends_the_sets() {
        assert_eq!(parse(b""), []);
        assert_eq!(parse(b"$a=X1 2"), []);
        assert_eq!(parse(b"$b=D99 1 0  a b\n"), []);
        assert_eq!(parse(b"$b=D-1 1 0  a b\n"), []);
        for end in 0..DESCRIBED.len() {
            assert!(parse(&DESCRIBED[..end]).len() <= 5);
        }
    }
}
