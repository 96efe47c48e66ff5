//! One object of a JSON file, its names in their order.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    Null,
    /// A text, a number or a truth, as a table shows it.
    Text(String),
    List(Vec<Item>),
    Object(Vec<(String, Item)>),
}

impl Item {
    /// Hands name and text of every cell in it to `each`; `name`: what the value itself is called. Blanks too,
    /// so that a question which nobody answered is still a column.
    pub fn flat(&self, name: &str, each: &mut impl FnMut(&str, String)) {
        let below = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
        match self {
            Item::Null => each(name, String::new()),
            Item::Text(text) => each(name, text.clone()),
            Item::List(items) if items.iter().all(Item::is_single) => {
                let texts = items.iter().filter_map(|item| match item {
                    Item::Text(text) => Some(text.as_str()),
                    _ => None,
                });
                each(name, texts.collect::<Vec<_>>().join("; "));
            }
            Item::List(items) => {
                for (place, item) in items.iter().enumerate() {
                    item.flat(&below(&(place + 1).to_string()), each);
                }
            }
            Item::Object(items) => {
                for (key, item) in items {
                    item.flat(&below(key), each);
                }
            }
        }
    }

    fn is_single(&self) -> bool {
        matches!(self, Item::Null | Item::Text(_))
    }
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Item;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Item, E> {
        Ok(Item::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Item, E> {
        Ok(Item::Text(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Item, E> {
        Ok(Item::Text(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Item, E> {
        Ok(Item::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Item, E> {
        // Zero has no sign in an answer.
        Ok(Item::Text(format!("{}", if value == 0.0 { 0.0 } else { value })))
    }

    fn visit_str<E>(self, value: &str) -> Result<Item, E> {
        Ok(Item::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Item, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Item::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Item, A::Error> {
        let mut object = Vec::new();
        while let Some(item) = items.next_entry()? {
            object.push(item);
        }
        Ok(Item::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::Item;

    #[test]
    fn objects_become_cells() {
        let item: Item = serde_json::from_str(
            r#"{"b": 2.50, "a": {"x": null, "y": true}, "m": ["One", 2, null], "g": [{"q": "r"}], "e": [], "z": -0.0}"#,
        )
        .unwrap();
        let mut cells = Vec::new();
        item.flat("", &mut |name, text| cells.push(format!("{name}={text}")));
        assert_eq!(cells, ["b=2.5", "a.x=", "a.y=true", "m=One; 2", "g.1.q=r", "e=", "z=0"]);
    }

    /// A weight has all its digits here as it has in a CSV.
    #[test]
    fn numbers_are_read_to_the_last_bit() {
        for nth in 1..500 {
            let number = f64::from(nth) / 7.0 * 1e-3;
            let item: Item = serde_json::from_str(&number.to_string()).unwrap();
            item.flat("", &mut |_, text| assert_eq!(text, number.to_string()));
        }
    }
}
