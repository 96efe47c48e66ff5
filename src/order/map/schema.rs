//! In the types of the page and in the study's schema, a map is what the standard library's is.

use super::Map;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use std::borrow::Cow;
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

impl<K: TS, V: TS> TS for Map<K, V> {
    type WithoutGenerics = <BTreeMap<K, V> as TS>::WithoutGenerics;
    type OptionInnerType = Self;

    fn ident(config: &Config) -> String {
        BTreeMap::<K, V>::ident(config)
    }

    fn name(config: &Config) -> String {
        BTreeMap::<K, V>::name(config)
    }

    fn inline(config: &Config) -> String {
        BTreeMap::<K, V>::inline(config)
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        BTreeMap::<K, V>::visit_dependencies(visitor);
    }

    fn visit_generics(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        BTreeMap::<K, V>::visit_generics(visitor);
    }
}

impl<K: JsonSchema, V: JsonSchema> JsonSchema for Map<K, V> {
    fn inline_schema() -> bool {
        BTreeMap::<K, V>::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        BTreeMap::<K, V>::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        BTreeMap::<K, V>::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<K, V>::json_schema(generator)
    }
}
