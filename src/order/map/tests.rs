use super::Map;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What is done to a map, of keys few enough to meet again.
#[derive(Clone, Debug)]
enum Step {
    Insert(u8, u16),
    Remove(u8),
    Add(u8, u16),
    Raise(u8),
    RaiseAll,
    Keep(u16),
}

fn step() -> impl Strategy<Value = Step> {
    let key = 0u8..40;
    prop_oneof![
        6 => (key.clone(), any::<u16>()).prop_map(|(key, value)| Step::Insert(key, value)),
        2 => key.clone().prop_map(Step::Remove),
        4 => (key.clone(), 0u16..9).prop_map(|(key, value)| Step::Add(key, value)),
        2 => key.prop_map(Step::Raise),
        1 => Just(Step::RaiseAll),
        1 => (2u16..9).prop_map(Step::Keep),
    ]
}

proptest! {
    #[test]
    fn does_as_the_standard_librarys_map(steps in prop::collection::vec(step(), 0..120)) {
        let (mut ours, mut theirs): (Map<u8, u16>, BTreeMap<u8, u16>) = (Map::new(), BTreeMap::new());
        for step in steps {
            match step {
                Step::Insert(key, value) => prop_assert_eq!(ours.insert(key, value), theirs.insert(key, value)),
                Step::Remove(key) => prop_assert_eq!(ours.remove(&key), theirs.remove(&key)),
                Step::Add(key, value) => {
                    let our = ours.entry(key).and_modify(|v| *v = v.wrapping_add(value)).or_insert(value);
                    let their = theirs.entry(key).and_modify(|v| *v = v.wrapping_add(value)).or_insert(value);
                    prop_assert_eq!(our, their);
                }
                Step::Raise(key) => {
                    let raised = |value: &mut u16| { *value = value.wrapping_add(1); *value };
                    prop_assert_eq!(ours.get_mut(&key).map(raised), theirs.get_mut(&key).map(raised));
                }
                Step::RaiseAll => {
                    let (mut our, mut their) = (Vec::new(), Vec::new());
                    for (key, value) in ours.iter_mut() { *value = value.wrapping_mul(3); our.push(*key); }
                    for (key, value) in &mut theirs { *value = value.wrapping_mul(3); their.push(*key); }
                    prop_assert_eq!(our, their);
                }
                Step::Keep(of) => {
                    ours.retain(|key, value| (u16::from(*key) ^ *value) % of != 0);
                    theirs.retain(|key, value| (u16::from(*key) ^ *value) % of != 0);
                }
            }
            prop_assert_eq!(ours.len(), theirs.len());
            prop_assert_eq!(ours.is_empty(), theirs.is_empty());
            prop_assert!(ours.iter().eq(theirs.iter()));
        }
        for key in 0..40 {
            prop_assert_eq!(ours.get(&key), theirs.get(&key));
            prop_assert_eq!(ours.contains_key(&key), theirs.contains_key(&key));
        }
        prop_assert!(ours.iter().rev().eq(theirs.iter().rev()));
        prop_assert!(ours.keys().eq(theirs.keys()));
        prop_assert!(ours.values().eq(theirs.values()));
        prop_assert_eq!(ours.last_key_value(), theirs.last_key_value());
        prop_assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
        let again: Map<u8, u16> = theirs.iter().rev().map(|(key, value)| (*key, *value)).collect();
        prop_assert_eq!(&again, &ours, "however they came");
        prop_assert!(ours.clone().into_keys().eq(theirs.clone().into_keys()));
        prop_assert!(ours.clone().into_values().eq(theirs.clone().into_values()));
        prop_assert!(ours.into_iter().eq(theirs));
    }

    #[test]
    fn of_equal_keys_the_last_value_counts(items in prop::collection::vec((0u8..20, any::<u16>()), 0..100)) {
        let ours: Map<u8, u16> = items.iter().copied().collect();
        let theirs: BTreeMap<u8, u16> = items.into_iter().collect();
        prop_assert!(ours.iter().eq(theirs.iter()));
        prop_assert!(theirs.keys().all(|key| ours[key] == theirs[key]));
    }
}

#[test]
fn a_borrowed_form_of_the_key_finds_it() {
    let mut map: Map<String, u8> = Map::from([("b".to_owned(), 1), ("a".to_owned(), 2)]);
    assert_eq!(map.get("a"), Some(&2));
    assert_eq!(map.remove("b"), Some(1));
    *map.entry("c".to_owned()).or_default() += 5;
    assert_eq!(map.get_key_value("c"), Some((&"c".to_owned(), &5)));
    assert_ne!(map, Map::default());
}
