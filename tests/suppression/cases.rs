//! Cases with a name: one for each way in which a hidden figure could get out.
