//! The order of a module's functions. Deflate sees what is alike only within 32 kB, and a compiler writes functions that
//! are much alike (one for each type) wherever their names put them: beside each other they take 3 % less.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{BinaryReaderError, CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// Bytes of code that are looked for in other functions.
const RUN: usize = 6;
/// What more functions than these have tells nothing.
const COMMON: usize = 400;
/// How much of what a function resembles is still near behind one function more.
const NEAR: f64 = 0.9;

/// The same module with its functions in such an order. The same bytes give the same order.
///
/// Fails where `wasm` is no module.
pub fn arranged(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let failed = |error: &dyn std::fmt::Display| format!("The module cannot be read: {error}.");
    let (imported, bodies) = functions(wasm).map_err(|error| failed(&error))?;
    let order = alike_together(&bodies);
    let mut places = vec![0; order.len()];
    for (place, function) in order.iter().enumerate() {
        if let Some(old) = places.get_mut(*function) {
            *old = place as u32 + imported;
        }
    }
    let mut module = Module::new();
    let mut moved = Moved { imported, order, places };
    moved.parse_core_module(&mut module, Parser::new(0), wasm).map_err(|error| failed(&error))?;
    Ok(module.finish())
}

/// How many functions are imported, and the code of the others.
fn functions(wasm: &[u8]) -> Result<(u32, Vec<&[u8]>), BinaryReaderError> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for section in Parser::new(0).parse_all(wasm) {
        match section? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// The places of `bodies` in an order in which each follows on those that it resembles most.
fn alike_together(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<BTreeSet<&[u8]>> = bodies.iter().map(|body| body.windows(RUN).collect()).collect();
    let mut holders: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (function, runs) in runs.iter().enumerate() {
        for run in runs {
            holders.entry(run).or_default().push(function);
        }
    }
    holders.retain(|_, functions| (2..=COMMON).contains(&functions.len()));
    let mut left: BTreeSet<usize> = (0..bodies.len()).collect();
    let mut near = vec![0.0; bodies.len()];
    let mut order = Vec::with_capacity(bodies.len());
    while let Some(function) = next(&left, &near, &runs) {
        left.remove(&function);
        order.push(function);
        near.iter_mut().for_each(|near| *near *= NEAR);
        for others in runs.get(function).into_iter().flatten().filter_map(|run| holders.get(run)) {
            let tells = 1.0 / (others.len() as f64).sqrt();
            for other in others {
                if let Some(near) = near.get_mut(*other) {
                    *near += tells;
                }
            }
        }
    }
    order
}

/// Of the functions that are left, the one of which most is near; the first of those of which as much is.
fn next(left: &BTreeSet<usize>, near: &[f64], runs: &[BTreeSet<&[u8]>]) -> Option<usize> {
    let mut best = None;
    for &function in left {
        let (Some(near), Some(runs)) = (near.get(function), runs.get(function)) else { continue };
        let share = near / (runs.len().max(1) as f64);
        if best.is_none_or(|(most, _)| share > most) {
            best = Some((share, function));
        }
    }
    best.map(|(_, function)| function)
}

/// A module that is written anew with its functions in another order.
struct Moved {
    imported: u32,
    /// By place, the function that stands there; imported ones are not counted.
    order: Vec<usize>,
    /// By function, its index in the new module.
    places: Vec<u32>,
}

impl Reencode for Moved {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let own = function.checked_sub(self.imported).and_then(|own| self.places.get(own as usize));
        Ok(own.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for function in self.order.clone() {
            if let Some(of) = types.get(function) {
                functions.function(self.type_index(*of)?);
            }
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies: Vec<_> = section.into_iter().collect::<Result<_, _>>()?;
        for function in self.order.clone() {
            if let Some(body) = bodies.get(function) {
                self.parse_function_body(code, body.clone())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(import "a" "b") (func $x i32.const 1 …) (func $y …) (func $z … call $x) (export "f" $z)`, by hand: three
    /// functions without parameters that give a number, the first and the last alike.
    fn module() -> Vec<u8> {
        use wasm_encoder::*;
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("a", "b", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for (at, numbers) in [[1, 2, 3, 4], [900, 901, 902, 903], [1, 2, 3, 4]].iter().enumerate() {
            functions.function(0);
            let mut body = Function::new([]);
            for number in numbers {
                body.instruction(&Instruction::I32Const(*number)).instruction(&Instruction::Drop);
            }
            // The last calls the import and the one in the middle.
            let result = if at == 2 { Instruction::Call(0) } else { Instruction::I32Const(at as i32) };
            body.instruction(&result);
            if at == 2 {
                body.instruction(&Instruction::Drop).instruction(&Instruction::Call(2));
            }
            body.instruction(&Instruction::End);
            code.function(&body);
        }
        let mut exports = ExportSection::new();
        exports.export("first", ExportKind::Func, 1).export("last", ExportKind::Func, 3);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn functions_that_are_alike_stand_together_and_are_still_found() {
        let before = module();
        let after = arranged(&before).unwrap();
        let (imported, bodies) = functions(&after).unwrap();
        let (_, old) = functions(&before).unwrap();
        assert_eq!((imported, bodies.len()), (1, 3));
        assert_eq!((bodies[0], bodies[2]), (old[0], old[1]), "the other one is last");
        // What was the function 2 is 3 now, and the last one calls it there.
        assert!(bodies[1].ends_with(&[0x10, 0, 0x1a, 0x10, 3, 0x0b]), "{:x?}", bodies[1]);
        let exported: Vec<u32> = Parser::new(0)
            .parse_all(&after)
            .filter_map(|section| match section.unwrap() {
                Payload::ExportSection(section) => Some(section),
                _ => None,
            })
            .flatten()
            .map(|export| export.unwrap().index)
            .collect();
        assert_eq!(exported, [1, 2]);
        assert_eq!(arranged(&before).unwrap(), after, "the same twice");
        assert!(arranged(b"no module").is_err());
    }
}
