// What a file is, in words: its format, its layout, its letters. One place, so that they are the same everywhere.

import type { Inspection } from "./types";

/** The survey tools' layouts by their names in a study file; one that is not a tool's says what it is. */
export const LAYOUTS: readonly (readonly [value: string, label: string])[] = [
  ["plain", "one header row"],
  ["two-rows", "two header rows"],
  ["alchemer", "Alchemer"],
  ["google-forms", "Google Forms"],
  ["jisc", "JISC Online Surveys"],
  ["kobo", "KoBo"],
  ["limesurvey", "LimeSurvey"],
  ["microsoft-forms", "Microsoft Forms"],
  ["odk", "ODK"],
  ["odk-repeat", "ODK, rows of a repeat"],
  ["qualtrics", "Qualtrics"],
  ["redcap", "REDCap"],
  ["sosci", "SoSci Survey"],
  ["surveymonkey", "SurveyMonkey"],
  ["typeform", "Typeform"],
  ["unipark", "Unipark"],
];

export const DELIMITERS: readonly (readonly [value: string, label: string])[] = [
  [",", "commas"],
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "bars"],
];

/** Signs before the decimals of a number. */
export const DECIMALS: readonly (readonly [value: string, label: string])[] = [
  ["comma", "a comma"],
  ["point", "a point"],
];

export const ENCODINGS: readonly (readonly [value: string, label: string])[] = [
  ["utf-8", "UTF-8"],
  ["utf-16le", "UTF-16 (little end first)"],
  ["utf-16be", "UTF-16 (big end first)"],
  ["windows-1252", "Western (Windows-1252)"],
  ["mac-roman", "Western (Mac Roman)"],
  ["ibm850", "Western (DOS, 850)"],
  ["ibm437", "Western (DOS, 437)"],
  ["windows-1250", "Central European (Windows-1250)"],
  ["windows-1251", "Cyrillic (Windows-1251)"],
  ["windows-1253", "Greek (Windows-1253)"],
  ["windows-1254", "Turkish (Windows-1254)"],
  ["shift_jis", "Japanese (Shift JIS)"],
  ["gbk", "Chinese (GBK)"],
  ["euc-kr", "Korean (EUC-KR)"],
];

const FORMATS: Readonly<Record<string, string>> = {
  csv: "Delimited text",
  tsv: "Delimited text",
  xlsx: "Excel workbook",
  xlsb: "Excel workbook (binary)",
  xls: "Excel workbook (97–2003)",
  ods: "OpenDocument spreadsheet",
  spreadsheetml: "Excel workbook (XML of 2003)",
  html: "Table of a web page",
  sav: "SPSS data",
  zsav: "SPSS data (packed)",
  por: "SPSS portable file",
  "triple-s": "Triple-S",
  json: "JSON",
  published: "Published figures",
  counts: "Counts",
};

/** The encoding as a study file names it: a byte order mark is no part of the name. */
export function encodingOf({ encoding }: Inspection): string {
  return encoding.replace(/-bom$/, "");
}

/** `Excel workbook`, `Delimited text`. */
export function formatInWords({ format }: Inspection): string {
  return FORMATS[format] ?? format.toUpperCase();
}

/** The label of a value in one of the lists above; the value itself where it is in none. */
export function labelOf(names: readonly (readonly [value: string, label: string])[], value: string): string {
  return names.find(([known]) => known === value)?.[1] ?? value;
}
