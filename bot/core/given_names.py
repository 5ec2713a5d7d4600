"""Given names, and what they tell of who bears them.

The commoner half of the United States Census Bureau's lists of 1990 (public domain: ``dist.male.first``,
``dist.female.first``), those left out that are mostly places, surnames or words; names common in
world news added by hand.
"""

from __future__ import annotations

MALE_NAMES = frozenset(
    """
    aaron abdul abdullah abe abel abraham adam adan adolfo adolph adrian agustin ahmad ahmed aidan al
    alan alasdair alastair albert alberto alden aldo alec alejandro alex alexander alexei alexey alfonso
    alfonzo alfred alfredo ali alistair allan allen alonzo alphonse alphonso alton alvaro alvin amir amos
    anatoly anders andre andrei andres andrew andriy andrzej andy angelo angus ansel anthony antoine
    anton antonio antony antwan archie arjun armand armando arnold arnulfo aron arron arthur arturo
    ashley assad aurelio axel barack barnaby barney barry bart bashir basil beau ben benito benjamin
    benny bernard bernardo bernie bert bill billy bjorn blaine blake bob bobby boris boyd brad bradley
    branden brandon brant brendan brent brenton bret brett brian brock bruce bruno bryan bryce bryon
    buford burt byron caleb callum calvin carl carlo carlos carmelo carmine cecil cedric cesar chad
    chadwick charles charley charlie chris christian christopher chuck ciaran clarence claude claudio
    clement clifford clifton clint clyde cody colby cole colin collin connor conor conrad corey cormac
    cornelius cory craig crispin curt curtis cyril dai dale damian damien damon dan daniel danny dante
    daren darin darius darnell darrel darrell darren darrin darryl daryl dave david dean deandre declan
    delbert delmar demetrius denis dennis denny denys deon derek derick dermot derrick desmond devin
    dewayne dewey dewitt dexter diego dieter dietmar dimitri dino dion dirk dmitri dmitry dmytro domingo
    dominic dominick don donald donn donnell donnie donny donovan doug douglas drew duane dudley duncan
    dustin dwayne dwight dylan eamon earl earle ed eddie eddy edgar edgardo edmond edmund eduardo edward
    edwin efrain efren elbert eldon elias elijah eliseo elliot elliott elmer eloy elton elvin elvis
    elwood emanuel emery emil emile emilio emmanuel emmett emory enrique eoin eric erich erick erik
    erling ernest ernesto ernie errol ervin erwin esteban ethan eugene eugenio evan everette ewan ezra
    fabian faustino federico felipe felix ferdinand fergal fergus fernando fidel finlay finn floyd
    forrest francis francisco francois frank franklin fraser fred freddie freddy frederic frederick
    fredrick fritz gabriel galen gareth garrett garry garth gary gavin genaro gene geoff geoffrey george
    gerald gerard gerardo gerhard gil gilbert gilberto giles gino giorgio giovanni giuseppe glen glenn
    gonzalo gordon graham grant greg gregg gregorio gregory grover guido guillermo gunnar gus gustav
    gustavo haakon hamid hamish hans harlan harley harold harry harvey hassan hector heinz henrik henry
    herbert heriberto herman herschel hershel hiroshi horace horst howard hubert hugh hugo humberto
    hussein huw iain ian ibrahim idris ignacio igor ilya imran irvin irving irwin isaac isaiah isiah
    isidro ismael issac ivan ivo jack jacob jacques jaime jake jakob jamaal jamal jamar jamel james jamie
    jan jared jarred jarrett jarrod jarvis jason jasper javier jay jayson jean jeff jeffery jeffrey
    jeffry jens jerald jeremiah jeremy jermaine jerold jerome jerrod jerry jess jesse jim jimmy jiri
    joachim joao joaquin joe joel joey johan johannes john johnathan johnathon johnny jon jonas jonathan
    jonathon jorge jose josef joseph josh joshua josiah josue juan judson julian julio julius jurgen
    jurij justin kamal kareem karim karl keir keith kelvin ken kendrick kenji kenneth kennith kenny
    kermit kevin khalid kieran kjell klaus kofi kristopher krzysztof kurt kurtis kwame kwasi kyle lachlan
    lamont lance larry lars laurence lawrence lazaro lech lee leland lemuel leo leon leonard leonardo
    leonel leopoldo leroy lester lewis liam linwood lionel lloyd lonnie loren lorenzo louie louis loyd
    lucas luciano lucien lucio luis lukasz luke luther magnus mahmoud malcolm manfred manoj manuel marc
    marcel marcelino marco marcos marcus marek margarito mariano mario mark marlon marshall martin marty
    marvin mateusz mathew matt matteo matthew matthias maurice mauricio max maxim maynard mehmet melvin
    merrill mervin micah michael michel miguel mikael mike mikhail mikko miles millard milton miroslav
    mitch mitchel mitt mohamed mohammad mohammed mohan moises monte monty morris morton moses muhammad
    murray mustafa mykola myles myron narendra nathan nathaniel naveed neal ned neil nelson nestor newt
    niall nicholas nick nickolas nicolas nigel nikolai nikos noah noel nolan norbert norberto norman
    normand octavio oisin olaf oleg oleksandr oleksii olin oliver olivier omar omid orville oscar osvaldo
    otto owen pablo pascal pat patrick paul pavel pawel pedro pekka percy pete peter petr petro petros
    phil philip phillip pierre piers pieter piotr quentin quincy quinton radek rafael rafal raj rajesh
    ralf ralph ramiro ramon ramzan randal randall randell randolph randy raphael rashid raul ray raymond
    raymundo recep reggie reginald reinaldo reince reuben rex reynaldo reza ricardo richard rick rickey
    rickie ricky rico rigoberto rishi rob robby robert roberto robin rocco rod roderick rodger rodney
    rodolfo rodrick rodrigo rogelio roger rohan roland rolando rolf romeo ron ronald ronnie ronny rory
    roscoe rosendo ross roy royce ruben rubin rudolph rudy rufus rupert russ russel russell ryan saeed
    salman salvador salvatore sam sami sammy samuel sandor sanjay saul scot scott scottie scotty seamus
    sean sebastian sergei sergey sergio sergiy serhiy seth seymour shane shaun shawn sheldon sidney
    sigurd silas simeon simon solomon sonny spencer stan stanley stefan stefano stephan stephen steve
    steven stewart stig stuart sunil sven syed sylvester tadeusz tanner taras tarek tariq ted teddy
    terence terrance terrell terrence terry thabo thad thaddeus theodore theron thomas thurman tim timmy
    timothy toby todd tom tomas tomasz tommy tony torsten travis trent trenton trevor trey troy tunde ty
    tyler tyrone ulf ulysses uwe vaclav vadim valentin vasyl vaughn vern vernon vicente victor vijay
    vikram viktor vince vincent virgil vitali vitaliy vito vladimir vladislav volodymyr wade walter
    warren wayne weldon wendell wesley wilbert wilbur wilburn wiley wilford wilfred wilfredo wilhelm will
    willem william wilmer wilton winfred winston wojciech wolfgang woodrow wyatt xavier yann yannick
    yevhen younis yuri yusuf zachary zachery zane zoltan
    """.split()
)

FEMALE_NAMES = frozenset(
    """
    abbie abby abigail ada addie adela adelaide adele adeline aditi adriana adrienne agata agnes
    agnieszka aida aileen ailsa aimee aino aisha aisling alana alba alberta alejandra alexandra alfreda
    alice alicia aline alisa alisha alison alissa allene allison allyson alma althea alyce alyson alyssa
    amalia amanda amara amber amelia amie amina amira amparo amy ana ananya anastasia andrea angela
    angelia angelica angelina angeline angelique angelita angie anita anja ann anna annabelle anne
    annelise annette annie annika annmarie antionette antoinette antonia anya aoife april araceli arlene
    arline ashlee ashleigh asma astrid audra audrey aurelia ava ayesha barbara barbra beata beatrice
    beatriz becky belinda bella benita bernadette bernadine bernice bertha beryl bessie beth bethany
    betsy bette bettie betty bettye beulah beverley beverly bianca birgit birgitta blanche bobbi bonnie
    bozena brandi brandie brenda briana brianna bridget bridgett bridgette brigid brigitte britney britta
    brittany brittney bronwyn caitlin callie camilla camille candice caoimhe cara carissa carla carlene
    carlotta carly carmela carmella carmen carol carole caroline carolyn carrie caryn casandra cassandra
    cassie catalina catherine cathleen cathryn cathy catriona cecelia cecile cecilia celeste celia celina
    cerys chandra charlene charlotte charmaine chasity chelsea chelsey cheri cheryl chiara chloe christa
    christi christie christina christine christy chrystal ciara cindy claire clara clare clarice clarissa
    claudette claudia claudine clementine coleen colette colleen concetta connie constance cora corina
    corine corinne cornelia corrine cortney cristina cynthia daisy dana danielle daphne darcy darla
    darlene dawn dayna deana deann deanna deanne debbie debora deborah debra deena deepa deidra deidre
    deirdre delia della delores deloris dena denice denise desiree dessie diana diane diann dianna dianne
    dina dionne dollie dolly dolores donna dora doreen doretha doris dorota dorothea dorothy earlene
    earline earnestine edith edna edwina edythe effie eileen eilidh elaine elda eleanor elena elif elinor
    elisa elisabeth elise eliza elizabeth elke ella ellen elma elnora eloise elsa elsie elva elvia elvira
    emilia emilie emily emma enid erica ericka erika erin erma erna ernestine esmeralda essie estela
    estella estelle ester esther ethel etta eugenia eula eunice eva evangelina evangeline evelyn ewa
    fannie fanny fatima fatma fay faye felecia felicia felicity femke fiona flora florence florine
    flossie folasade fran frances francesca francine francisca freda freida freya frida frieda gabriela
    gabrielle gail gayla gayle gemma gena genevieve georgette georgina geraldine geri germaine gertrude
    gilda gina giorgia gisela gladys glenda glenna gloria goldie grace gracie graciela grainne greta
    gretchen gudrun gussie gwen gwendolyn haley hallie hana hanna hannah hanne harriet harriett hazel
    heather heidi heike helen helena helene helga henrietta herminia hester hilary hilda hillary hollie
    holly hope huma ida ilene ilse imelda imogen imogene ines inez inga inge ingeborg ingrid inna irene
    irina iris irma isabel isabella isabelle isla isobel iva ivana ivanka ivy jacinda jackie jacklyn
    jaclyn jacqueline jacquelyn jade jadwiga jana jane janell janelle janet janette janice janie janine
    janis janna jannie jasmin jasmine jayne jean jeanette jeanie jeanine jeanne jeannette jeannie
    jeannine jemima jenifer jenna jennie jennifer jenny jeri jerri jessica jill jillian joan joana joann
    joanna joanne jocelyn jodi jodie johanna jolene joni josefa josefina josephine josie joy joyce juana
    juanita judi judith judy julia juliana julianne julie juliet juliette june justina justine jyoti
    kaitlin kaitlyn kaja kamila kara karen kari karin karina karla karolina karyn katarina katarzyna kate
    katelyn katharine katherine katheryn kathi kathie kathleen kathrine kathryn kathy katie katina katja
    katrina katy kaye kayla kayleigh keira keisha kelli kellie kelly kellyanne kelsey kendra keri kerri
    kim kimberlee kimberley kimberly kirsten kirsty krista kristen kristi kristie kristin kristina
    kristine kristy krystal ksenia lacey ladonna lakeisha lakesha lakisha lana lara larissa lashonda
    latanya latasha latisha latonya latoya laura lauren lauri laurie lavonne lawanda leah leann leanna
    leanne leeann leila lela lelia lena lenora lenore leola leona leonor lesa leslie lessie leta letha
    leticia letitia libby lidia lila lilia lilian liliana lillian lillie lilly lily lina linda lisa liv
    liz liza lizzie lois lola lolita lora lorena lorene loretta lori lorie lorna lorraine lorrie lottie
    louella louisa louise luann lucia lucile lucille lucinda lucy ludmila luella luisa lula lydia lynda
    lynette lynn lynne lynnette lyudmila mabel madeleine madeline madelyn madge madison mae maeve magda
    magdalena maggie mairead malala malgorzata malinda mallory mamie mandy manuela mara marcella marci
    marcia marcie marcy margaret margarita margery margie margo margot margret marguerite mari maria
    mariam marian mariana marianne maribel maricela marie marietta marilyn marina marion marisa marisol
    marissa maritza marjorie marla marlene marquita marsha marta martha martina marva mary maryann
    maryanne maryellen marylou matilda mattie maud maude maura maureen mavis maxine maya mayra meagan
    meera megan meghan melania melanie melba melinda melisa melissa melva mercedes meredith mette mia
    michaela michele michell michelle mila mildred millicent millie mindy minerva minnie miranda miriam
    mirjam mitzi moira mollie molly mona monica monika monique morag muriel myra myrna myrtle nadia
    nadine naima nancy nanette nannie naomi natalia natalie natasha neha nelda nell nellie nelly nettie
    neva ngozi niamh nichole nicola nicole nikki nina nisha nita nneka noelle noemi nola nona noor nora
    noreen norma octavia ofelia oksana olena olga olivia ophelia oprah orla ottilie padma paige pam
    pamala pamela parveen patrice patricia patsy patti patty paula paulette pauline peggy penelope penny
    petra philippa phoebe phyllis pippa polina polly poppy priscilla priti priya rachael rachel rachelle
    rae ramona randi rania raquel rashida reba rebecca rebekah regina rena renae renee reva reyna rhea
    rhoda rhonda rita roberta robyn rochelle rocio ronda rosa rosalia rosalie rosalind rosalinda rosalyn
    rosanna rosanne rose roseann rosella rosemarie rosemary rosetta rosie roslyn rowena roxanne roxie
    ruby ruth ruthie sabine sabrina sadie sallie sally samantha samira sandra sara sarah sasha saundra
    selena selina selma serena shana shanna shari sharlene sharon sharron shauna shawna sheena sheila
    shelley shelly sheree sheri sherri sherrie sherry sheryl shirley shona shreya sian signe silke silvia
    simone sinead siobhan sofia solveig sondra sonia sonja sonya sophia sophie stacey staci stacie
    stefanie stella stephanie sue suella sunita susan susana susanna susanne susie suzanne suzette
    svetlana sybil sylvia tabatha tabitha tamara tameka tami tamika tammi tammie tammy tamra tania
    tanisha tanya tara tasha tatiana tatyana teresa teri terri terrie tessa thea thelma theresa therese
    tiffany tilda tina tisha tonia tonya tori traci tracie tracy tricia trina trisha trudy twila ulrike
    ursula urszula usha uta valarie valentina valeria valerie valeska vanessa velma vera verna veronica
    veronika vicki vickie vicky victoria viktoria vilma viola violet virginia vivian wanda wangari wendi
    wendy whitney wilda willa wilma winifred winnie xenia yasmin yesenia yolanda yulia yuliya yvette
    yvonne zainab zara zelda zelma zeynep zoe zofia zuzana
    """.split()
)

BOTH_NAMES = MALE_NAMES & FEMALE_NAMES
"""Names that tell no gender."""
