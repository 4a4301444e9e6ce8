/** Forenames that candidates in English and Welsh council elections go by. */
export const FORENAMES: readonly string[] = `
Aaron Abdul Abigail Adam Adrian Afzal Aisha Ajit Alan Alasdair Albert Alex Alexander Alice Alison Alistair Allan Alun
Amanda Amir Amy Andrea Andrew Aneurin Angela Angharad Anita Ann Anna Anne Annette Anthony Anwen Arif Arthur Asaf Asha
Ashley Audrey Azhar Barbara Barry Beatrice Ben Benjamin Bernard Beryl Beth Bethan Betty Beverley Bill Bob Brenda Brian
Bridget Bruce Bryan Caitlin Callum Carl Carol Carole Caroline Caron Catherine Cath Cecile Ceri Charles Charlotte Chris
Christina Christine Christopher Claire Clare Clive Colin Connor Craig Cynthia Daniel Danielle Darren Dave David Dawn
Dean Deborah Denis Denise Derek Diana Diane Dilys Dominic Donald Doreen Dorothy Douglas Duncan Dylan Edward Eileen
Elaine Eleri Elizabeth Ellen Emily Emma Emrys Eric Ernest Esther Evelyn Faisal Fatima Fiona Frances Francis Frank Fred
Freda Gareth Gary Gavin Gemma Geoff Geoffrey George Georgina Gerald Geraint Gerard Gillian Gina Glenys Gordon Graham
Grace Gurmit Gwen Gwilym Hannah Harjit Harold Harriet Harry Hassan Hazel Heather Helen Henry Hilary Holly Howard Hugh
Huw Ian Ieuan Imran Irene Iris Isobel Ivan Ivor Iwan Jack Jackie Jacob Jacqueline James Jamie Jan Jane Janet Janice
Jasbir Jason Javed Jay Jayne Jean Jeff Jennifer Jeremy Jessica Jill Jim Jo Joan Joanna Joanne John Jonathan Joseph
Josh Joyce Judith Judy Julia Julian Julie June Karen Kate Katherine Kathleen Keith Kelly Ken Kenneth Kerry Kevin Kim
Kirsty Kris Laura Lauren Lee Leonard Lesley Leslie Lewis Liam Linda Lindsay Lisa Liz Lorraine Louise Lucy Luke Lynda
Lynn Malcolm Mandy Marcus Margaret Maria Marie Marilyn Marion Mark Martin Mary Matthew Maureen Max Megan Mel Meirion
Michael Michelle Mick Mike Miriam Mohammed Moira Muhammad Nadia Naomi Nasreen Natalie Nathan Neil Nicholas Nick Nicola
Nigel Nora Norma Norman Oliver Olwen Oscar Owen Pam Pamela Parveen Pat Patricia Patrick Paul Paula Pauline Penny Peter
Philip Phyllis Rachel Rajesh Ralph Ray Raymond Rebecca Rhian Rhys Richard Rita Robert Robin Rod Roger Ronald Rosemary
Ross Roy Russell Ruth Ryan Sajid Sally Sam Samantha Samuel Sandra Sara Sarah Satnam Scott Sean Shahid Shan Sharon
Sheila Shirley Sian Simon Sonia Sophie Stella Stephanie Stephen Steve Stuart Sue Susan Sylvia Tariq Teresa Terry
Thomas Tim Timothy Tina Toby Tom Tony Tracey Trevor Una Valerie Vera Vernon Victoria Vijay Vincent Violet Wayne Wendy
William Winifred Yasmin Yvonne Zahid Zoe
`
  .trim()
  .split(/\s+/);
