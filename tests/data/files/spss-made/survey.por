ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    ASCII SPSS PORT FILE                    
ASCII SPSS PORT FILE                    0000000000000000000000000000000000000000
0000000000000000000000000123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrst
uvwxyz .<(+|&[]!$*);^-/|,%_>?`:$@'="000000~-0000123456789000-()0{}\0000000000000
00000000000000000000000000000000000000000000000000000000SPSSPORTA8/202611226/054
6551E/GNU pspp 1.6.23J/x86_64-pc-linux-gnu62/WT4N/5B/70/4/RESP5/4/0/5/4/0/70/2/W
T5/9/4/5/9/4/78/6/REGION1/8/0/1/8/0/88/W       C6/Region70/6/SATISF5/1/0/5/1/0/8
9/C1L/How satisfied are you with our service, all in all?70/8/RECOMMEN5/2/0/5/2/
0/838/839/C15/How likely are you to recommend us?70/6/INCOME5/8/0/5/8/0/90/8B39/
70/3/AGE5/3/0/5/3/0/AA9E17IR6IG+6J/70/8/HEARD_TV5/1/0/5/1/0/C18/Where did you he
ar of us? - Television70/8/HEARD_WE5/1/0/5/1/0/C15/Where did you hear of us? - T
he web70/7/HEARDSH5/1/0/5/1/0/C14/Where did you hear of us? - A shop70/6/USES_A5
/1/0/5/1/0/C6/Uses A70/6/USES_B5/1/0/5/1/0/C6/Uses B70/6/BRAND15/2/0/5/2/0/89/CH
/First brand named70/6/BRAND25/2/0/5/2/0/CI/Second brand named70/6/BRAND35/2/0/5
/2/0/CH/Third brand named7K/7/COUNTRY1/K/0/1/K/0/88/refused CL/Land, Größe, א
רץ70/7/QUARTER5/2/0/5/2/0/70/4/SIZE5/8/2/5/8/2/70/4/BORN18/A/0/18/A/0/70/5/STA
RTM/K/0/M/K/0/70/8/DURATIONL/8/0/L/8/0/70/5/MONTHS/8/0/S/8/0/70/7/WEEKDAYQ/9/0/Q
/9/0/D1/6/REGION3/8/N       5/North8/S       5/South8/W       4/WestD1/6/SATISF5
/1/E/Very satisfied2/9/Satisfied3/D/Not satisfied4/5/Angry9/5/OtherD1/8/RECOMMEN
4/0/A/Not at allA/9/Certainly38/5/Other39/5/OtherD1/8/HEARD_TV2/0/D/Nicht genann
t1/7/GenanntD1/8/HEARD_WE2/0/D/Nicht genannt1/7/GenanntD1/7/HEARDSH2/0/D/Nicht g
enannt1/7/GenanntD1/6/USES_A2/0/2/No1/9/Product AD1/6/USES_B2/0/2/No1/9/Product 
BD1/6/BRAND14/1/4/Acme2/D/Größer & Co3/8/מותג9/D/None of theseD1/6/BRAND24
/1/4/Acme2/D/Größer & Co3/8/מותג9/D/None of theseD1/6/BRAND34/1/4/Acme2/D/
Größer & Co3/8/מותג9/D/None of theseD1/7/COUNTRY2/K/Deutschland         7/
GermanyK/refused             E/Refused to sayF1/.BAESRI/8/N       1/A/-5/14/1/0/
1/1/0/1/2/*.K/Deutschland         1/1.F/H68MC00/J5B4OA1/P0/J4BNI00/1/2/1.834MGO/
8/S       2/9/40/39/0/0/0/0/1/3/*.*.K/France              2/.3/H68PI00/J5B4OA2/P
0/J4BNI00/2/3/2/8/        3/38/2NA/I/1/1/*.1/1/2/3/1/K/Nowhere             3/-.7
F/H68SO00/J5B4OA3/P0/J4BNI00/3/4/.F/8/N       9/0/B39/*.*.*.*.*.*.*.*.*.K/refuse
d             4/1713A/*.J5B4OA4/P0/J4BNI00/4/5/1/8/W       *.5/1C/40/0/1/0/0/0/9
/1/1/K/France              1/3/H695600/J5B4OA5/P0/J4BNI00/5/ZZZZZZZZZZZZZZZZZZZZ
