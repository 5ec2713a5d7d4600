"""What sites write where a reader has to agree to cookies or prove to be human."""

from __future__ import annotations

CONSENT = """
    ar: قبول الكل | ملفات تعريف الارتباط
    bg: използва бисквитки | използваме бисквитки | приемам всички
    cs: naši partneři | odmítnout vše | používá soubory cookie | používáme cookies | používáme soubory cookie | přijmout vše
    da: accepter alle | afvis alle | bruger cookies | tillad alle | vores partnere
    de: akzeptieren und weiter | alle akzeptieren | alle cookies akzeptieren | bevor sie fortfahren |
        bin damit einverstanden | datenschutzeinstellungen | diese webseite verwendet | ihre einwilligung |
        ihre zustimmung | jederzeit widerrufbar | meine einwilligung | mit werbung lesen | mit werbung und cookies |
        mit werbung und tracking | mit werbung weiterlesen | nutzen cookies |
        ohne werbetracking | ohne werbung und tracking | privatsphäre-einstellungen | pur-abo | tracking oder nutzen |
        unsere partner | verwenden cookies | weiter mit werbung | wie gewohnt mit werbung | zustimmen und weiter
    el: αποδοχή όλων | οι συνεργάτες μας | χρησιμοποιεί cookies | χρησιμοποιούμε cookies
    en: accept all | accept and continue | accept cookies | agree and continue | and our partners | before you continue |
        consent to the processing | consent to the use | cookie preferences | cookie settings | manage your consent |
        manage your privacy | partners store | privacy settings | reject all | store and/or access information |
        use cookies | value your privacy | your privacy choices
    es: aceptar todas | aceptar todo | aceptar y continuar | antes de continuar | configurar cookies |
        gestionar las cookies | nuestros socios | rechazar todo | su privacidad | tu privacidad | usamos cookies |
        utilizamos cookies | y nuestros socios
    fi: hylkää kaikki | hyväksy kaikki | kumppanimme | käyttää evästeitä | käytämme evästeitä
    fr: accepter et continuer | accepter et fermer | avant de continuer | choix en matière de cookies |
        continuer sans accepter | gérer les cookies | gérer mes choix | nos partenaires | paramétrer les cookies |
        respectons votre vie privée | tout accepter | tout refuser | utilisent des cookies | utilisons des cookies
    he: אישור הכל | אנו משתמשים בעוגיות | קבצי cookie
    hu: elfogadom az összeset | partnereink | sütiket használ | sütiket használunk | összes elfogadása
    id: menggunakan cookie | terima semua
    it: accetta e continua | accetta tutti | accetta tutto | con il tuo consenso | i nostri partner |
        preferenze sui cookie | prima di continuare | tecnologie simili per | terze parti selezionate | utilizziamo cookie |
        utilizziamo i cookie
    ja: cookieを使用 | すべて同意 | 同意して
    ko: 모두 동의 | 모두 수락 | 쿠키를 사용합니다
    nl: alles accepteren | alles afwijzen | cookies en gegevens | gebruiken cookies | onze partners | privacyvoorkeuren |
        voordat je verdergaat
    no: bruker cookies | bruker informasjonskapsler | godta alle | våre partnere
    pl: akceptuj wszystkie | nasi partnerzy | przejdź do serwisu | używamy plików cookie | zaakceptuj wszystko |
        zanim przejdziesz
    pt: aceitar e continuar | aceitar todos | aceitar tudo | nossos parceiros
    ro: acceptă toate | acceptă tot | folosim cookie-uri | partenerii noștri | utilizăm cookie-uri
    ru: используем cookie | используем куки | используем файлы cookie | использует cookie | использует файлы cookie |
        наши партнеры | наши партнёры | отклонить все | прежде чем вы продолжите | прежде чем продолжить | принять все |
        согласие на обработку
    sk: používame cookies | používame súbory cookie | prijať všetko
    sv: acceptera alla | använder cookies | använder kakor | avvisa alla | godkänn alla | våra partners
    tr: tümünü kabul et | çerez kullanıyoruz | çerezleri kullanıyoruz
    uk: використовуємо cookie | використовуємо файли cookie | наші партнери | перш ніж продовжити | прийняти все
    vi: chấp nhận tất cả | sử dụng cookie
    zh: 使用 cookie | 使用cookie | 接受全部 | 接受所有cookie
"""

CAPTCHA = """
    ar: أنا لست برنامج روبوت | أنت لست روبوت | تم رفض الوصول
    cs: nejsem robot | ověřte, že jste člověk | přístup odepřen
    da: adgang nægtet | bekræft, at du er et menneske | er ikke en robot
    de: bestätigen sie, dass sie ein mensch | dass sie ein mensch sind | ich bin kein roboter | kein roboter sind |
        nur einen moment | sicherheit ihrer verbindung | sicherheitsüberprüfung | ungewöhnlichen datenverkehr |
        zugriff verweigert | überprüfen, ob sie ein mensch
    el: απαγορεύεται η πρόσβαση | δεν είμαι ρομπότ | δεν είστε ρομπότ
    en: access denied | access to this page has been denied | are you a human | are you a robot | attention required! |
        checking if the site connection is secure | checking your browser | complete the captcha |
        complete the security check | ddos protection by | enable javascript and cookies to continue | i'm not a robot |
        incapsula incident | just a moment... | making sure you're not a bot | not a bot | not a robot |
        pardon our interruption | please verify you | press & hold | prove you are | suspicious activity |
        tool to protect the server against | unusual activity | unusual traffic | verify that you are |
        verify you are human | verifying you are human | you have been blocked
    es: acceso denegado | comprobando su navegador | comprobando tu navegador | no eres un robot | no es un robot |
        no soy un robot | tráfico inusual | un momento… | verifica que eres | verifique que es
    fi: en ole robotti | pääsy estetty | vahvista, että olet ihminen
    fr: accès refusé | je ne suis pas un robot | n'êtes pas un robot | sécurité de votre connexion | trafic inhabituel |
        un instant… | vous êtes humain | vous êtes un humain | vérification de sécurité | vérifier que vous êtes |
        vérifiez que vous êtes
    he: אני לא רובוט | הגישה נדחתה
    hu: hozzáférés megtagadva | nem vagyok robot
    it: accesso negato | non sei un robot | non sono un robot | traffico insolito | verifica di essere
    ja: アクセスが拒否 | ロボットではありません
    ko: 로봇이 아닙니다 | 사람인지 확인 | 접근이 거부
    nl: geen robot | toegang geweigerd
    no: bekreft at du er et menneske | jeg er ikke en robot | tilgang nektet
    pl: dostęp zabroniony | nie jestem robotem | nie jesteś robotem | nietypowy ruch | odmowa dostępu
    pt: acesso negado | não sou um robô | não é um robô | tráfego incomum | verifique se você é
    ro: acces interzis | nu sunt robot
    ru: безопасность вашего подключения | вы не робот | доступ запрещен | доступ запрещён | доступ ограничен |
        необычный трафик | один момент… | подозрительный трафик | подтвердите, что вы | подтвердите, что запросы |
        проверка браузера | проверяем ваш браузер | проверяем, человек ли вы | человек ли вы | что вы человек | я не робот
    sv: bekräfta att du är människa | jag är inte en robot | verifiera att du är en människa | åtkomst nekad
    tr: ben robot değilim | erişim engellendi | insan olduğunuzu doğrulayın
    uk: ви не робот | доступ заборонено | підтвердьте, що ви | я не робот
    zh: 人机验证 | 安全验证 | 异常流量 | 我不是机器人
"""
