/** Surnames that many people have, the commonest first. */
export const COMMON_SURNAMES: readonly string[] = `
Smith Jones Patel Williams Taylor Brown Davies Khan Evans Wilson Thomas Johnson Roberts Walker Wright Singh Robinson
Thompson Hughes White Ali Edwards Hall Green Lewis Harris Clarke Jackson Wood Turner Martin Hussain Cooper Hill Ward
Ahmed Morris Moore Clark Lee King Baker Harrison Morgan Allen James Scott Phillips Watson Davis Parker Begum Bennett
Price Griffiths Young Kaur Cook Mitchell Shaw Bailey Carter Richardson Shah Collins Bell Cox Ellis Miller Marshall
Simpson Murphy Kelly Adams Wilkinson Richards Foster Chapman Rogers Webb Gray Mason Palmer Hunt Mills Campbell Holmes
Lloyd Knight Matthews Barker Powell Stevens Butler Russell Barnes Fisher Stevenson Butcher Jenkins Dixon Pearson
Fletcher Reynolds Howard Andrews Graham Reid Ford Harvey Hudson Payne Hart West Elliott Lawrence Jordan Ross Owen
Stone Cole Day Spencer Grant Brooks Hayes Gibson Rees Armstrong Burton Lane Perry Hunter Woods Nicholls Black Dean
Warren Burns Gardner Arnold Hopkins Lawson Carr Newton Kennedy Francis Bradley Pearce Williamson Cunningham Barrett
Ryan Henderson Atkinson Walsh Booth Harding Long Bird Wells Sutton Page Gill Peters Bull Travis Rose Bishop Dunn
Sharma Riley Coleman Hancock Berry Hawkins Cross Chambers George Watts Rahman Miah Akhtar Iqbal Mahmood Malik Hassan
Sheikh Mann Sandhu Dhillon Begley Doyle Nolan Quinn Byrne Goodwin Porter Pritchard Parry Humphreys Bowen Vaughan
`
  .trim()
  .split(/\s+/);
