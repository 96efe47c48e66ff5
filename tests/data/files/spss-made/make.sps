* Makes survey*.sav, survey.zsav and survey.por: PSPP 1.6.2, run in this folder as `pspp make.sps`.
SET LOCALE='C.UTF-8'.
DATA LIST LIST (",") NOTABLE /
  respondent (F4) wt (F8.4) region (A8) satisfaction_overall (F1) recommend (F2) income (F8) age (F3)
  heard_tv (F1) heard_web (F1) heard_shop (F1) uses_a (F1) uses_b (F1) first_brand (F2) second_brand (F2) third_brand (F2)
  country (A20) quarter (F2) grösse (F8.2) comment (A300) essay (A600).
BEGIN DATA
1,0.378332,N,1,10,-5,34,1,0,1,1,0,1,2,.,Deutschland,1,1.5,short,"e"
2,1.270176,S,2,9,120,99,0,0,0,0,1,3,.,.,France,2,0.1,"",""
3,2,,3,98,2500,18,1,1,.,1,1,2,3,1,Nowhere,3,-0.25,x,y
4,0.5,N,9,0,9999,.,.,.,.,.,.,.,.,.,refused,4,1000000,z,z
5,1,W,.,5,42,120,0,1,0,0,0,9,1,1,France,1,3,last,last
END DATA.
STRING filler (A10).
COMPUTE filler = "0123456789".
COMPUTE comment = CONCAT(RTRIM(comment), "|").
COMPUTE essay = CONCAT(RTRIM(essay), "|").
LOOP #i = 1 TO 29.
+ COMPUTE comment = CONCAT(RTRIM(comment), filler).
END LOOP.
LOOP #i = 1 TO 58.
+ COMPUTE essay = CONCAT(RTRIM(essay), filler).
END LOOP.
DO IF respondent = 2.
+ COMPUTE comment = "".
+ COMPUTE essay = "".
END IF.
COMPUTE born = DATE.DMY(6, 5, 1980) + respondent * 86400.
COMPUTE interview_start = DATE.DMY(3, 11, 2025) + TIME.HMS(9, 5, respondent).
COMPUTE duration = TIME.HMS(0, 12, 30).
COMPUTE month = DATE.DMY(1, 2, 2025).
COMPUTE weekday = respondent.
FORMATS born (EDATE10) interview_start (DATETIME20) duration (TIME8) month (MOYR8) weekday (WKDAY9) grösse (F8.2).
IF respondent = 4 born = $SYSMIS.
VARIABLE LABELS
  satisfaction_overall "How satisfied are you with our service, all in all?"
  recommend "How likely are you to recommend us?"
  heard_tv "Where did you hear of us? - Television" heard_web "Where did you hear of us? - The web"
  heard_shop "Where did you hear of us? - A shop"
  uses_a "Uses A" uses_b "Uses B"
  first_brand "First brand named" second_brand "Second brand named" third_brand "Third brand named"
  country "Land, Größe, ארץ" region "Region".
VALUE LABELS satisfaction_overall 1 "Very satisfied" 2 "Satisfied" 3 "Not satisfied" 4 "Angry" 9 "Other"
  / recommend 0 "Not at all" 10 "Certainly" 98 "Other" 99 "Other"
  / region "N" "North" "S" "South" "W" "West"
  / heard_tv heard_web heard_shop 0 "Nicht genannt" 1 "Genannt"
  / uses_a 1 "Product A" 0 "No" / uses_b 1 "Product B" 0 "No"
  / first_brand second_brand third_brand 1 "Acme" 2 "Größer & Co" 3 "מותג" 9 "None of these"
  / country "Deutschland" "Germany" "refused" "Refused to say".
MISSING VALUES satisfaction_overall (9) / recommend (98, 99) / income (LO THRU 0, 9999) / age (99 THRU HI)
  / country ("refused") / region ("W") / first_brand (9).
VARIABLE LEVEL satisfaction_overall (ORDINAL) region country (NOMINAL) income grösse (SCALE).
MRSETS /MDGROUP NAME=$heard LABEL="Where did you hear of us?" VARIABLES=heard_tv heard_web heard_shop VALUE=1
  /MDGROUP NAME=$uses CATEGORYLABELS=COUNTEDVALUES VARIABLES=uses_a uses_b VALUE=1
  /MCGROUP NAME=$brands LABEL="Which brands do you know?" VARIABLES=first_brand second_brand third_brand.
WEIGHT BY wt.
DELETE VARIABLES filler.
SAVE OUTFILE='survey.sav' /COMPRESSED.
SAVE OUTFILE='survey-uncompressed.sav' /UNCOMPRESSED.
SAVE OUTFILE='survey.zsav' /ZCOMPRESSED.
RENAME VARIABLES (grösse = size) (satisfaction_overall = satisf) (heard_shop = heardsh) (first_brand = brand1) (second_brand = brand2) (third_brand = brand3) (interview_start = start) (respondent = resp).
EXPORT OUTFILE='survey.por' /DROP=comment essay.
DISPLAY DICTIONARY.
LIST.
