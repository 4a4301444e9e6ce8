/**
 * The figures of the Derby City Council election of 1 May 2003, as Wikipedia's article of that name prints them
 * (CC BY-SA 4.0). Each candidate is `name party votes`, in the order of the article.
 */
export const DERBY_2003_FIGURES: Record<string, string> = {
  Abbey: 'Bryan Lowe LD 1283; Michael Fuller Lab 791; David Hart Con 287; Ronald McKeown Ind 85',
  Allestree: 'Balbir Samra Con 2132; Roger Jackson LD 1053; David Byrne Lab 1021',
  Alvaston: 'Christopher Wynn Lab 1231; Adrian Pegg Con 536; Trevlyn Atkinson Ind 417; Cara Copestick LD 408',
  Arboretum: 'Fareed Hussain Lab 1168; Lloyd Newby LD 595; Shayad Mahmood Con 535; Margaret Rooney Ind 309',
  Blagreaves: 'Robert Troup LD 2044; Stephen Melvin Lab 911; Janice Lee Con 537; Andries Olivier Ind 61',
  Boulton: 'Ronald Allen Ind 1316; Mark Tittley Lab 1123; Sean Conway Con 521; Eric Ashburner LD 186',
  Chaddesden: 'Anne MacDonald Lab 1475; Vincent Mills Con 973; Leslie Alcock LD 448; Brian Low Ind 102',
  Chellaston:
    'Ronald Liversedge Con 1393; Julie Hickson Con 1274; David Whitehead Lab 1189; Alan Mullarkey Lab 1009; David Black Ind 572; Julia Slater Ind 396; Christine Yates LD 290; Harjinder Naitta LD 195',
  Darley: 'Joan Travis LD 1406; Michael Futers Lab 973; Graham Else Con 876; Graham Leeming Ind 101',
  Derwent: 'Suman Gupta Lab 853; Franklyn Harwood Con 719; Rafe Nauen LD 233; Mark Bull Ind 179',
  Littleover: 'Michael Carr LD 2298; Mark Collins Con 803; Peter Blount Lab 468',
  Mackworth: 'Veronica Wilsoncroft Lab 1104; Elizabeth Waters Con 742; Lorraine Brown LD 479',
  Mickleover:
    'Margaret Hird LD 2558; Marilyn Winter LD 2516; Virginia Lemmings Con 1468; Christine Pearn Con 1449; Lisa Higginbottom Lab 536; Keith Normington Lab 427; Ivor Cox Ind 96',
  Normanton: 'Amar Nath Lab 1351; Sean Marshall LD 1092; Joan Magee Con 306; Richard Bull Ind 89',
  Oakwood: 'Paul West Con 1408; Phillip Woodhead Lab 900; Philip Clayden LD 392',
  Sinfin:
    'Prem Chera Lab 1049; Leigh Alcock LD 367; Richard Pearn Con 282; Mario Colella Ind 165; Dorothy Skrytek Ind 90',
  Spondon: 'Peter Berry Con 1798; Frank Kirkland Lab 1007; Patrick Peat LD 391; William Peake Ind 135',
};
