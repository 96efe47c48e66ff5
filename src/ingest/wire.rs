//! Sources as bytes and back: how they travel from the module that reads every kind of file to the engine.
//! Both are built from the same code, so the form is nobody else's and may change.

use super::Source;
use crate::error::{Error, ErrorKind};

/// Sources as bytes.
///
/// # Errors
/// Where there is no memory for them.
pub fn pack(sources: &[Source]) -> Result<Vec<u8>, Error> {
    postcard::to_allocvec(sources).map_err(|error| {
        let message = format!(
            "what was read cannot be handed on ({error}). Split the file, or send counts instead of rows."
        );
        Error::new(ErrorKind::TooLarge, message)
    })
}

/// The sources that [`pack`] made `bytes` of.
///
/// # Errors
/// Where they are of another version of this program.
pub fn unpack(bytes: &[u8]) -> Result<Vec<Source>, Error> {
    postcard::from_bytes(bytes).map_err(|error| {
        let message = format!("What was read cannot be understood ({error}). Load the page anew.");
        Error::new(ErrorKind::Malformed, message)
    })
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};
    use crate::ingest::read_all;

    /// Texts, more than 255 of them, more numbers than a dictionary holds, blanks, figures: all arrive.
    #[test]
    fn what_is_packed_is_unpacked() {
        let mut csv = String::from("id,amount,word,tick\n");
        for row in 0..70_000 {
            csv.push_str(&format!(
                "{row},{}.5,w{},{}\n",
                row * 2,
                row % 300,
                if row % 3 == 0 { "x" } else { "" }
            ));
        }
        let published = "question,group,share\nIs it good?,Leaders,80\nIs it good?,Customers,40\n";
        let sources =
            [read_all("a.csv", csv.as_bytes()).unwrap(), read_all("b.csv", published.as_bytes()).unwrap()];
        let arrived = unpack(&pack(&sources).unwrap()).unwrap();
        // NaN, a blank number, is not equal to itself; its name is.
        assert_eq!(format!("{arrived:?}"), format!("{sources:?}"));
        let table = arrived[0].table().unwrap();
        assert_eq!(table.columns()[2].coded().unwrap().0.find("w299"), Some(299));
    }

    #[test]
    fn other_bytes_are_refused() {
        assert!(unpack(b"nonsense").is_err());
    }
}
