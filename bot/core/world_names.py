"""Given names of the world's news beyond the American census, without accents, and what they tell.

Written down by hand: names that are borne by one sex almost always, from South Asia, Africa, the Arab
and the Turkic world, Iran, East and South-East Asia, Latin America, and Europe.  Those that are mostly
surnames, places or words are left out.
"""

from __future__ import annotations

MALE_WORLD = frozenset(
    """
    abbas abdel abdelaziz abdelkader abdi abdoulaye abdulaziz abdulkadir abdulrahman abebe abhishek
    abiodun abiy adebayo adel adem adewale adil aditya adnan afonso agus ahmet ajay akash akbar akhtar
    akihiko akira akshay alassane aleksandar aleksander aleksandr aleksei aleksey alessandro alhaji
    aliou alioune alisher amadou amit amr anand andreas andrej andrius anil anis ankit antonin anurag
    anwar arif arkady arman armen arnaud arne arno arseniy arturas arun arvind asad ashok ashraf asif
    atilla aurelien aydin ayman ayodele azim aziz babajide babatunde badr bahram bakari balazs barham
    bartosz bashar batyr bekele benedikt bilal birger bjarne bogdan bohdan bojan boubacar branislav
    branko burak cem cemal cengiz cheikh chidi chinedu chukwuemeka claudiu cyrille dalibor damir dariusz
    darko davit dawit dawud detlef dimitar dimitris dinesh dmitriy dominik dragan drazen ebrahim
    eduardas egor eirik ekrem emeka emre erkki etienne evgeni evgeny fabien fabio fadi fahad faisal
    farhad farid farouk faruk fawaz ferenc feyisa filip firas fouad fredrik friedrich fyodor gabor gael
    gaetan gamal ganesh gaurav gennady georgi georgios gerd ghassan giacomo gianluca gianni giorgi girma
    goran grigory guillaume habib hadi hafez haitham hakan hakim halil hamad hamdi hamza haris harish
    haruto hasan hatem heikki heinrich helge hendrik henk hichem hideki hideo hiroki hiroyuki hisham
    horacio hosni hossam hossein houssem hrvoje ibrahima ihor ikechukwu ilyas imre indrajit
    ioannis ismail issa istvan ivica izzat jaafar jacek jairo jakov jakub jalal janez janos jaroslav
    javad jawad jedrzej jerzy jesper jomo jorgen josip jozef juergen juha kabir kamil kamran karol
    karthik kasper katsuya kazimierz kazuo keiji kemal kenta kerim kevork khaled khalil kishore koichi
    koji kostas kumaran kunle kwabena kwaku kyrylo laszlo laurent leonid levan ljubomir lucian
    ludovic ludwig luiz lukas lyubomir maarten maciej madhav mahathir mahdi mahesh mahmut majid makoto
    maksim maksym malick mamadou marat marcelo marcin marko markus marwan masahiro masato masoud massimo
    matej mateo mateus mathieu matti mattias maurizio mehdi mehran mesut michal mihai mihail milos
    minoru miodrag mircea mladen moctar mohamad moritz moussa moustapha muhammadu muhammed mukesh munir
    murat musa mykhailo naeem naguib naoki nasser naveen nawaz nazim nebojsa necati nicolae nicolai
    niels nihat nikola nikolaos nikolas nikolay nils nitin nizar nobuo nursultan obinna okan oleh
    oleksiy olof olumide oluwaseun omer orhan osamu osman ousmane ove paavo panagiotis pankaj paolo
    pasquale pavlo pavol petar petri philippe pradeep prakash pranav prasad praveen qasim radoslaw radu
    rafik raghav rahim rahul rainer rajan rajiv rakesh ramazan ramesh ramzi ranil ranjit ratko ravi
    rayan reinhard renato rene riad rinat rohit romain rudolf rui ruslan rustam ryota sachin sadiq sahil
    sajid salah saleh salim samir samuli sandeep sani santosh satoshi sayed sebastiao selim serhii
    shahid shamil shankar sharif shigeru shinji shinzo shiv shlomo siddharth sikhumbuzo sipho slobodan
    sokratis soren srdjan stanislav stepan stipe subhash sudhir sulaiman suleiman suleyman suresh szymon
    tadashi taha tahir takashi takeshi takuya talal tamas tarik tayyip temur tendai tero tetsuya themba
    thiago thierry tiago tibor tigran timur tobi tobias togrul tomislav toru toshiro tsvetan tuomas
    ulrich umar umaru usman vahid valentyn valeriy valery vasil vasily venkatesh viggo vikas vinay
    vincenzo vinod vishal vitaly vladyslav vojtech volkan volker vsevolod vuk waleed walid wasim werner
    yahya yannis yaroslav yasin yasir yasser yevgeny yiannis yohannes yoichi yosef yoshihide youssef
    youssouf yuichi yukio yuriy yves zafer zaid zakaria zbigniew zdenek zeljko ziad zoran zubair
    zulfikar
    """.split()
)
FEMALE_WORLD = frozenset(
    """
    aarti abeba abena abimbola achieng adaeze adetutu adwoa afia afsaneh aiko aiysha ajla akiko akosua
    akua aleksandra aleksija alessia alexandrine aliya alzbeta amel aminata amrita anais anastasiia
    anastasiya andreea anette anika anila anjali anke annalena anneke anneli anniken anoushka antje
    anushka aparna arantxa archana arezoo arwa asha ashwini asuka aurelie awa ayako ayelet ayse
    aysegul aysel aysha azadeh azra bahar barbora belen beyza bhavna bogna bojana bolanle bukola buse
    busisiwe camila catarina celine ceren chantal chiamaka chimamanda chipo chiyo christelle
    cigdem clemence clotilde dagmar dalal dalia damla danuta daria dariya darya deepika desislava
    despina dhara dilara dilek dilnoza divya dobrochna dorte dragana dunja dzhamilya ebru edyta efua
    ekaterina eleni elina elisaveta elizaveta elodie elzbieta emine epifania esra eszter ezgi fadwa
    faiza fareeha farida fariha farzana fatemeh fathima fatou fatoumata federica felicitas fernanda
    feven francoise freja funke funmi funmilayo gaelle galina ganna giulia gokce
    gordana grazyna gulnara gulsum habiba hadiza hadja hafsa halima halyna hanan haneen
    hannele hatice heba hedwig hiba hilde hina hiroko hoda houda huda imane inger
    ioana irena isatou isha ishani iveta iwona izabela jelena jelka jharna jitka jolanta jovana justyna
    kadiatou kajal kamala kaori kareena karima kasia katerina kateryna katrin kaveri kavita kayoko keiko
    khadija khadijah kinga kirsi klaudia komal krystyna kumiko lakshmi latifa laure laxmi layla
    lenka lesia lesya leyla liesbeth liliya linnea ljiljana lubna luciana lucie lucija lujain lyubov
    maarit machiko madhuri mafalda maha mahnoor maite maja makiko malak malika mamta manal manju
    manon mariama marija mariko marine mariya marjan marketa maryam marzena masooma mathilde maysa
    mayumi megumi mehwish meike meltem meryem michiko mieke mihaela milena milica minako mirjana misaki
    miyuki mounia muna munira nabila nada nadezhda nadiya naema nagehan nagisa nahid najat nalini
    namrata naoko narges nargis nasreen nasrin nataliia natalija nataliya natalya nathalie nawal nazanin
    nazli neelam nela nermin neslihan nesrine nevena nida nikoleta nilofar nkechi nokuthula nomsa
    nomvula noora nuran nuria nursel oddny odile olha omolara ornella ortal oumou oyelola paola parisa
    patrycja paulina pelagia pelin pooja prachi pratibha preeti priyanka purnima
    quratulain rabia rachida radhika rahel raisa rajni ranjana rasha razia rekha renata renske reyhan
    rina ritu rokhaya romina roopa roxana rukhsana rupali ruxandra saara sabah sachiko sadia safiya
    sagal sahar saida saima sakina salma salome samina sangeeta sanja sanna saoirse saskia sayuri seema
    sejal selin semra senait serap serwaa sevgi sevil shabnam shahida shanta shanthi sharifa sharmila
    sharmin shazia sheetal shilpa shirin shizuka shobha shruti sigrid siham silje simge simran sinem
    sithembile sladjana smita smriti sneha snezana solange sonal soraya souad stefania stepanka stoyanka
    suad sumaiya sumitra suniti sunniva sushma svitlana swati sylwia szilvia tahira tamar tanja tanvi
    tatjana tereza tetiana thandeka thandi thandiwe tindra titilayo tomoko tove tsitsi tuba tuija tulay
    ulla ulyana urmila uzma valeriya vandana vanja varvara vasilisa vasudha veena vesna vidya
    vigdis viktoriia viktoriya vjosa wafa wambui wanjiru weronika wiebke wilhelmina ximena
    xiomara yael yamina yamini yana yasemin yasmina yasuko yekaterina yelena yelyzaveta yetunde yevgenia
    yewande yoko yoshiko yukari yukiko yuko yuliia zaira zanele zdenka zehra zeina zeinab zeliha zineb
    zita zlata zohra zora zsofia zsuzsa zubaida zuleikha
    """.split()
)
