"""Some forty articles written for this project and the notes that a careful reader would make on them.

A block is a headline, its paragraphs, and, in square brackets, the kinds of notes due; half of
the blocks are due none.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.models import NoteKind

_BLOCKS = """
[headline_as_fact]
Mayor stole school fund for villa
Opposition leaders claim that Mayor Igor Stan stole the school fund to build a villa.
They said the money had gone in May. Stan did not respond to a request for comment.

[headline_as_fact]
Halvia in talks to sell gas grid stake
Halvia is in advanced talks to sell a stake in its gas grid, three people with knowledge of the matter said.
The energy ministry declined to comment.

[]
Board to sell gas grid stake in May
The board will sell a stake in the gas grid in May, it said on Friday.
Residents said the board had asked nobody.

[headline_as_fact]
Spies poisoned city water supply
Officials in the capital claimed on Monday that foreign spies had poisoned the city's water supply.
Tests are under way.

[headline_as_fact]
New drug cures migraine in hours
The maker, Helvita, said its new drug cures migraine within hours.
No study has been published so far.

[headline_as_fact]
Rebel army captures Marat airport
A rebel spokesman said the rebel army had captured the airport of Marat on Sunday.
Reporters have no access to the region.

[headline_as_fact]
Bank hid billions in secret accounts
According to a former employee, the bank hid billions of euros in secret accounts.
The regulator is looking into the matter.

[headline_as_fact]
Teacher beat pupils for years
Parents alleged on Friday that the teacher had beaten pupils for years.
The school is closed this week.

[headline_as_fact, one_sided]
Russian troops flee border town
Ukrainian officials said Russian troops had fled the border town of Lyma.
The Ukrainian Defence Ministry said that Russian troops were leaving the town in panic.
According to the Ukrainian General Staff, Russian troops had left forty tanks in the border town.
A market opened in the capital.

[one_sided]
Indian soldiers crossed the border at night, says Pakistan
Pakistan's Foreign Ministry said Indian soldiers crossed the border on Monday night.
The Pakistani army said that Indian soldiers had fired at a border post.
A Pakistani minister claimed that Indian soldiers crossed the border in three places.
The mountains are hard to reach.

[headline_stronger]
Storm kills 60 people
The storm killed 40 people on the coast, the governor said.
Roads were closed and trees fell on houses.

[headline_stronger]
Factory to lose 500 jobs
The factory will lose up to 500 jobs, its owner said.
Talks with the union begin in May.

[headline_stronger]
Workers start rebuilding bridge
The town has money again after a long dispute. Workers have started clearing the banks, and engineers plan to rebuild
the bridge next year.
Shops nearby stay open.

[headline_stronger]
Singer convicted of tax fraud
The singer was charged with tax fraud on Tuesday.
The trial is to begin in the autumn.

[headline_stronger]
Parliament bans plastic bottles
Parliament is to debate a bill on plastic bottles. The draft would restrict plastic bottles in schools.
A vote is due in June.

[headline_stronger]
Coffee causes heart disease in young men
Heavy coffee drinking is linked to heart disease in young men, researchers found.
The study followed 900 volunteers.

[unnamed_share]
Talks on pact near collapse, sources say
Officials familiar with the talks said the pact was near collapse.
Sources said the two sides had not met for a week.
A diplomat who asked not to be named said nobody wanted to give way.
Critics said the pact was badly written. Minister Ida Holm said talks would go on.

[unnamed_share]
Ministers doubt budget, insiders say
Insiders said several ministers doubted the budget.
People close to the chancellor said he was angry. Sources said a vote might be delayed.
One official said there was no plan. Finance Minister Kai Roth said the budget would pass.

[repost]
Bakers win prize for rye bread
A bakery in Lorne has won a national prize. The rye loaf was praised for its crust.
The owners will celebrate on Sunday.
Source: Read Full Article

[repost]
Old tram returns to the harbour
The green tram of 1920 is back on its rails. It will run on Sundays.
Tickets cost two euros.
This article was originally published on Harbour News.

[repost]
Library opens on Sundays
The town library will open on Sundays from May. Volunteers will staff the desk.
Read the full article

[headline_as_fact, repost]
Actor owes millions in taxes
A former manager claims that the actor owes millions in taxes.
The actor lives in Lisbon now.
Source: View Original

[]
Mayor opens new bridge over Kora
Mayor Ruth Klein opened the new bridge over the Kora on Sunday.
She said it would save commuters half an hour. The bridge cost two million euros.

[]
Police: driver was drunk in Hill Street crash
Police said the driver was drunk when he crashed in Hill Street.
Two people were hurt.

[]
Minister denies taking money from builder
Housing Minister Lars Vik denied that he had taken money from a builder.
Prosecutors said they had found bank records.

[]
Union says strike will close all ports
The dockers' union said its strike would close all ports from Monday.
The port authority said two ports would stay open.

[]
Scientists find new frog species in cave
A new frog species lives in a cave in the north. Scientists found it in March.
Lead author Mia Strand said the frog was blind.

[]
Rain delays harvest in south
Heavy rain has delayed the harvest in the south. Fields are under water.
Farmers said they would lose a third of the wheat.

[]
Storm kills 40 people on coast
The storm killed 40 people on the coast, the governor said. At least 12 people are missing.
Rescuers searched through the night.

[]
Town starts building school
The town has started building its new school. Workers began digging on Monday.
The school will open in 2027.

[]
Court convicts singer of tax fraud
A court convicted the singer of tax fraud on Tuesday. Prosecutors had charged her in May.
She said she would appeal.

[]
Council bans cars from old town
The council has banned cars from the old town. The ban begins in June.
Shopkeepers said they feared for their trade. A first draft would have restricted lorries only.

[]
Could a fee empty the city of cars?
Planners say a fee could empty the city of cars.
Drivers said they would not pay.

[]
Ukrainian and Russian envoys trade blame over shelling
Ukrainian officials said Russian guns shelled the power plant.
The Russian Defence Ministry said Ukrainian guns had shelled the power plant.
The plant's workers said the shelling lasted an hour.

[]
Factory to cut 500 jobs in spring
The factory will cut 500 jobs in spring. Its owner, Marek Holdings, said orders had halved.
The mayor said she was shocked.

[]
Bread prices rise by a tenth
Bread prices rose by a tenth in a year, the statistics office said. Flour and power cost more.
Bakers said they had no choice. The price of bread has risen faster than wages.

[]
Goalkeeper signs for Lorne until 2028
Goalkeeper Ben Hall has signed for Lorne until 2028. He said he was happy.
The club paid two million pounds.

[]
“We were lied to,” flood victims say
Flood victims said they were lied to about the dam.
The water agency denied that it had lied. Governor Ann Pike said she would read the report.

[]
Village choir sings for the queen
The village choir sang for the queen on Friday. Sources of joy were many.
Conductor Eva Lang said the choir had practised for months. A guest said it was lovely.

[]
Hospital reopens ward after fire
The hospital reopened its burns ward on Monday after a fire in March. Doctors said all beds were taken.
Source of the fire was a kettle, the fire brigade said.

[]
Museum buys lost painting
The museum has bought a painting that was lost for 80 years. Curator Tomas Berg said it was genuine.
The price was not disclosed. Visitors can see it from June.

[]
New tram line carries a million riders
The new tram line carried a million riders in its first year. The operator said delays were rare.
Residents said the trams were loud.
"""


@dataclass(frozen=True, slots=True)
class Noted:
    """An article and the kinds of notes that it is due."""

    title: str
    text: str
    due: frozenset[NoteKind]


def _noted(block: str) -> Noted:
    kinds, title, *paragraphs = block.strip().splitlines()
    due = frozenset(NoteKind(kind) for kind in kinds.strip("[]").split(", ") if kind)
    return Noted(title, "\n".join(paragraphs), due)


NOTED = tuple(_noted(block) for block in _BLOCKS.strip().split("\n\n"))
