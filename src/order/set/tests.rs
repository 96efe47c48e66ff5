use super::Set;
use proptest::prelude::*;
use std::collections::BTreeSet;

proptest! {
    #[test]
    fn does_as_the_standard_librarys_set(
        one in prop::collection::vec(0u8..30, 0..40),
        other in prop::collection::vec(0u8..30, 0..40),
        out in prop::collection::vec(0u8..30, 0..20),
    ) {
        let (mut ours, mut theirs): (Set<u8>, BTreeSet<u8>) = (Set::new(), BTreeSet::new());
        for item in one {
            prop_assert_eq!(ours.insert(item), theirs.insert(item));
        }
        for item in out {
            prop_assert_eq!(ours.remove(&item), theirs.remove(&item));
        }
        let (our, their): (Set<u8>, BTreeSet<u8>) = (other.iter().copied().collect(), other.into_iter().collect());
        for item in 0..30 {
            prop_assert_eq!(ours.contains(&item), theirs.contains(&item));
            prop_assert_eq!(ours.get(&item), theirs.get(&item));
        }
        prop_assert_eq!((ours.len(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
        prop_assert_eq!((ours.first(), ours.last()), (theirs.first(), theirs.last()));
        prop_assert_eq!(ours.is_disjoint(&our), theirs.is_disjoint(&their));
        prop_assert_eq!(ours.is_subset(&our), theirs.is_subset(&their));
        prop_assert!(ours.intersection(&our).eq(theirs.intersection(&their)));
        prop_assert!(ours.difference(&our).eq(theirs.difference(&their)));
        prop_assert_eq!(ours == our, theirs == their);
        prop_assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
        prop_assert!(ours.iter().rev().eq(theirs.iter().rev()));
        ours.retain(|item| item % 3 != 0);
        theirs.retain(|item| item % 3 != 0);
        prop_assert!(ours.into_iter().eq(theirs));
    }
}
