//! The parts of an Office package (XLSX, XLSB), and what they refer to.

use super::super::archive::Archive;
use super::book::{MAX_SHEETS, damaged};
use super::xml::{Broken, Piece, Xml};
use crate::error::Error;
use std::collections::BTreeMap;

/// The XML of a part as it is unpacked.
pub type Part<'z> = Xml<'z>;

/// What a part refers to, by the reference's id: its kind and the target's name in the archive.
pub type Targets = BTreeMap<String, (String, String)>;

/// An Office package.
pub struct Package<'a> {
    pub file: &'a str,
    pub archive: Archive<'a>,
}

impl Package<'_> {
    /// Reads a part's XML with `read`; nothing happens where there is no such part.
    ///
    /// # Errors
    /// The part is damaged or too large.
    pub fn part(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Part<'_>) -> Result<(), Broken>,
    ) -> Result<(), Error> {
        let Some(index) = self.archive.find(name) else { return Ok(()) };
        let read = read(&mut Xml::of_part(self.archive.unpack(index)?));
        read.map_err(|Broken| self.broken(&format!("its part {name:?}")))
    }

    /// The sentence for a part that could not be read to its end.
    pub fn broken(&self, part: &str) -> Error {
        self.archive.too_much().unwrap_or_else(|| damaged(self.file, part))
    }

    /// The part that lists the sheets; `usual`: how its name ends.
    pub fn workbook(&mut self, usual: &str) -> String {
        let mut found = None;
        let named = self.part("_rels/.rels", |xml| {
            relationships(xml, |kind, _, target| {
                if kind == "officeDocument" {
                    found = Some(target);
                }
            })
        });
        let found = named.ok().and(found).map(|target| join("", &target));
        let found = found.filter(|name| self.archive.find(name).is_some());
        found.unwrap_or_else(|| {
            let mut entries = self.archive.entries().iter().map(|entry| &entry.name);
            entries.find(|name| name.ends_with(usual)).cloned().unwrap_or_default()
        })
    }

    /// What the part `name` refers to.
    ///
    /// # Errors
    /// The list of it is damaged.
    pub fn targets(&mut self, name: &str) -> Result<Targets, Error> {
        let (folder, own) = name.rsplit_once('/').unwrap_or(("", name));
        let mut targets = BTreeMap::new();
        self.part(&join(folder, &format!("_rels/{own}.rels")), |xml| {
            relationships(xml, |kind, id, target| {
                if targets.len() < 2 * MAX_SHEETS {
                    targets.insert(id, (kind, join(folder, &target)));
                }
            })
        })?;
        Ok(targets)
    }
}

/// The target of that kind, or the part that is usual beside `workbook`.
pub fn target_of(targets: &Targets, kind: &str, workbook: &str, usual: &str) -> String {
    let target = targets.values().find(|(of, _)| of == kind);
    let folder = workbook.rsplit_once('/').map_or("", |(folder, _)| folder);
    target.map_or_else(|| join(folder, usual), |(_, target)| target.clone())
}

/// Hands kind, id and target of each relationship to `each`.
fn relationships(xml: &mut Part<'_>, mut each: impl FnMut(String, String, String)) -> Result<(), Broken> {
    loop {
        match xml.next()? {
            Piece::Start(tag) if tag.name() == "Relationship" => {
                let get = |name| tag.attribute(name).unwrap_or_default();
                let kind = get("Type").rsplit('/').next().unwrap_or_default().to_owned();
                each(kind, get("Id").into_owned(), get("Target").into_owned());
            }
            Piece::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The name in the archive of a target that is named from `folder`.
pub fn join(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let from = if target.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = Vec::new();
    for part in from.split('/').chain(target.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn targets_are_named_from_their_folder() {
        assert_eq!(join("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(join("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(join("xl/worksheets", "..\\drawings/a.xml"), "xl/drawings/a.xml");
        assert_eq!(join("", "../../etc"), "etc");
    }
}
