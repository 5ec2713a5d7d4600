"""Thirty short articles, written for this project, with the three claims that an editor would print.

A line is a paragraph with one claim; ``*`` marks the editor's three.  They were marked for what
a reader must know first: the matter of the headline, figures, harm, who disputes it.
"""

from __future__ import annotations

from dataclasses import dataclass

_ARTICLES = """
Ferry sinks off Lunda, 40 feared dead
* The coast guard said the ferry Aurora sank within ten minutes on Friday night.
* At least 40 people are missing, according to the port authority.
Harbour master Olaf Berg said he had never seen such a night.
* Survivors said the crew had locked the lower doors.
A baker in the port said he heard sirens.
Transport Minister Ida Holm said she was deeply sad.
Weather officials said the wind had been strong all week.

Council cuts bus routes after budget fight
* The council said it would close 12 of its 30 bus routes in March.
Councillor Tim Dale said the evening had been long.
* Mayor Ruth Klein said the cuts would save 4 million euros a year.
A passenger said she liked the old seats.
* The drivers' union warned that 200 jobs would be lost.
The mayor's office said a map would be published soon.

Hospital admits error in death of patient
* St Anne Hospital admitted that a nurse had given the wrong drug to a 34-year-old woman.
The chaplain said the chapel was open to all.
A visitor said the corridors looked clean.
* Her family's lawyer, Paul Reyes, said the hospital had hidden the records for two years.
Director Eva Lang said she thought of the family every day.
* The health inspectorate said it had found 17 similar errors since 2019.

Mine owner denies poisoning river
* Residents say the Kora mine has poisoned the river with arsenic.
* Norvik Mining denied that any arsenic had left its ponds.
* A university laboratory reported arsenic levels ten times the legal limit.
Fisherman Tom Keller said the water smelled odd in the morning.
The company said it had planted 300 trees.
A teacher said children used to swim there.

Minister resigns over flat
* Housing Minister Lars Vik said on Tuesday that he would resign.
His neighbour said he was a quiet man.
* The newspaper Dagen reported that he had bought a flat for a third of its price.
The prime minister said she thanked him for his work.
* Prosecutors said they had opened an investigation into bribery.
A party member said the mood was sombre.

Scientists find plastic in Arctic snow
* Researchers at the Polar Institute said they had found 10,000 plastic particles in a litre of snow.
The team said the trip had taken nine days.
Strand said the food on the ship was good.
* Lead author Mia Strand said the particles had been carried by the wind.
A spokesman for the ship's owner said it was proud to help.
* The study says the amount has doubled since 2010.

Bank fined for laundering
* The regulator said it had fined Nordbank 90 million dollars for money laundering.
* Investigators said the bank had moved 2 billion dollars for shell companies.
* Nordbank said it would appeal against the fine.
A former cashier said the coffee was bad.
Chief executive Ann Pike said the bank had a long history.
Analysts said shares might move.

School closes after asbestos find
* The city said it had closed Hill School after asbestos was found in 14 rooms.
The caretaker said the keys were with him.
* Parents said they had warned the head teacher in 2018.
Pupils said they were happy about the free day.
* Head teacher Carl Moss denied that he had been warned.
The city said lessons would go on at the town hall.

Army says drone shot down over capital
* The army said it had shot down a drone over the capital at 3 a.m.
A taxi driver said he had turned up his radio.
Shopkeepers said they opened as usual.
* The opposition claimed that the drone was the army's own.
The president's office said he was well.
* Hospital officials said five people were injured by falling debris.

Union and airline agree on pay
* Skylark Airways said pilots would get 8 percent more pay from June.
* The pilots' union said the strike planned for Easter was cancelled.
* Analysts at Brenner said the deal would cost the airline 60 million euros.
A traveller said she had slept at the airport.
Captain Jon Reed said it had been a hard week.
The airline said it loved its guests.

Poll: one in three would leave the city
* One in three residents would move away if they could, according to a poll by Datum.
A pollster said the phones had rung all day.
* The poll says rent is the main reason for 61 percent of them.
Student Ben Hall said he liked the parks.
* Mayor Ana Cruz said the figures were wrong.
The city said a new map of trees was ready.

Court jails mayor for fraud
* The court said former mayor Igor Stan must go to prison for six years.
A clerk said the room had been full.
A former colleague said he used to sing.
* Judge Vera Blum said he had stolen 3 million euros from a school fund.
Stan said he felt tired.
* Stan's lawyer said he would appeal.

Vaccine halves malaria deaths, trial finds
* The trial found that the vaccine cut malaria deaths by 54 percent among children.
* The World Health Organization said it would recommend the vaccine in August.
Nurse Awa Diop said the children were brave.
* Critics said the trial had left out the sickest patients.
The maker, Helvita, said it had worked for years on it.
A driver said the roads were muddy.

Flood: dam opened too late, report says
* The report says the dam was opened six hours too late.
Farmer Lis Moor said her cows had climbed the hill.
* It blames the water agency for the deaths of 23 people.
A priest said the church was dry.
* The agency denied that an earlier opening would have saved lives.
The governor said he would read the report.

Teacher pay: ministry and union far apart
* The Education Ministry said it would offer teachers a rise of 2 percent.
A pupil said he liked history.
The minister said talks had been friendly.
* The teachers' union demanded that pay rise by 9 percent.
Cleaners said the halls were cold.
* Union leader Rosa Neri warned that schools would close for a week in May.

Zoo under fire over dead elephants
* Animal group Paws said four elephants had died at the zoo since January.
* The zoo denied that the animals had been neglected.
* A vet who worked there said the heating had failed twice.
Visitors said the lions looked sleepy.
The zoo said tickets could be bought online.
Keeper Sam Wood said he had named one of them.

Chip maker to build plant in Saxony
* Orion Semiconductors said it would build a plant for 5 billion euros near Leipzig.
A baker said he hoped to sell more bread.
* The state said it would pay a fifth of the cost.
The mayor said it was a sunny day.
* Economist Jana Voss warned that the jobs would cost taxpayers a million euros each.
The company said its logo would be blue.

Police shoot man in Hamstead
* Police said officers shot a 29-year-old man who had pointed a gun at them.
A neighbour said the street was normally quiet.
The police chief said his officers were tired.
* Two witnesses said the man was unarmed.
A shop owner said he closed early.
* The ombudsman said it would investigate the shooting.

Fire chief: hotel had no alarms
* Fire chief Dan Cole said the hotel had no working alarms.
* The owner, Marek Holdings, claimed that the alarms were tested in May.
* Doctors said eight guests had died of smoke.
A guest said the breakfast had been fine.
The town said the square would be closed to cars.
A singer said she would play for free.

Wolf numbers triple, farmers want hunt
* The environment agency said the number of wolves had tripled to 1,200.
A hiker said she had seen tracks.
* Farmers said wolves had killed 3,000 sheep last year.
A hunter said his dog was old.
* Biologist Nina Falk said a hunt would break European law.
The agency said a leaflet was available.

Mobile network down for millions
* Telcom said 6 million customers had lost their connection on Monday.
A student said she read a book instead.
Telcom said it was sorry.
* The company blamed a failed software update.
A shop assistant said people were polite.
* Emergency services said 112 calls had failed for two hours.

Border guards accused of beatings
* Human rights group Passage said guards had beaten 60 migrants at the border in May.
* The Interior Ministry rejected the accusations.
* Doctors said they had treated broken arms and dog bites.
A volunteer said the tea was hot.
The group said its office was small.
A guard said nights were cold there.

Rail line delayed until 2031
* The railway said the new line would not open before 2031.
A commuter said she was used to waiting.
* The auditors said its cost had risen from 4 to 9 billion euros.
An engineer said tunnels were beautiful.
* Transport Minister Kai Brandt denied that he had known of the delay.
The railway said a film about the line was online.

Club sold to American investor
* FC Lorne said it had been sold to investor Dale Hutton for 120 million pounds.
The goalkeeper said training was fun.
A steward said the grass was cut on Mondays.
* Fans said Hutton had ruined two other clubs.
The coach said he wished everybody well.
* Hutton promised that he would not sell the stadium.

Study links night shifts to heart disease
* Night shifts raise the risk of heart disease by 18 percent, according to a study of 90,000 nurses.
* Cardiologist Emil Roth said the study proved no cause.
* The nurses' union demanded that shifts be cut to eight hours.
A nurse said she drank tea at night.
The authors said they thanked all who took part.
The journal said it had a new design.

Tax office leaked data of thousands
* The tax office said data of 80,000 people had been published by mistake.
A pensioner said he did not own a computer.
* Hackers claimed that they had already sold the data.
The office said its hotline was friendly.
* The data protection agency said the office faced a fine of 2 million euros.
Director Hal Frank said he was surprised.

Bridge reopens, engineers worry
* The road authority said the bridge would reopen to lorries on 3 June.
A cyclist said the view was great.
A painter said the colour was grey.
* Engineers warned that 40 of its cables were corroded.
The mayor said there would be a party.
* The authority denied that the bridge was dangerous.

Rebels claim town, army disagrees
* The rebels said they had taken the town of Marat.
* The army denied that it had lost the town.
* Aid workers said 9,000 people had fled since Sunday.
A trader said eggs were dear.
A rebel said his boots were wet.
The foreign minister said he was watching closely.

Festival cancelled after stage collapse
* Organisers said the festival was cancelled after the main stage collapsed.
A fan said the music was loud.
* Police said 31 people were injured, four of them badly.
Singer Lola Rey said she loved them all.
* A worker said bolts had been missing since Thursday.
The caterer said the soup was finished.

Water firm raises prices by a fifth
* Clearwater said prices would rise by 20 percent in April.
A gardener said he collected rain.
The firm said its call centre was open.
* The regulator said the firm had paid its owners 300 million pounds since 2015.
A customer said she preferred baths.
* The firm denied that the rise would pay for dividends.
"""


@dataclass(frozen=True, slots=True)
class Edited:
    """An article and the editor's three paragraphs."""

    title: str
    text: str
    picks: tuple[str, ...]


def _edited(block: str) -> Edited:
    title, *lines = block.strip().splitlines()
    paragraphs = [line.removeprefix("* ") for line in lines]
    picks = tuple(line.removeprefix("* ") for line in lines if line.startswith("* "))
    return Edited(title, "\n\n".join(paragraphs), picks)


ARTICLES = tuple(_edited(block) for block in _ARTICLES.strip().split("\n\n"))
