"""What sites write where a reader has to pay, log in or live elsewhere."""

from __future__ import annotations

PAYWALL = """
    ar: اشترك لقراءة | اشترك للوصول | اشترك لمتابعة | المحتوى للمشتركين | للمشتركين فقط | لمتابعة القراءة
    bg: абонирайте се, за да | вече сте абонат | само за абонати | съдържание за абонати
    cs: jen pro předplatitele | máte předplatné? | pouze pro předplatitele | pro pokračování ve čtení | už máte předplatné |
        zbývá vám přečíst
    da: allerede abonnement | allerede abonnent | artikel er for abonnenter | bliv abonnent | forbeholdt abonnenter |
        kræver abonnement | kun for abonnenter | køb abonnement
    de: + weiterlesen | abo weiterlesen | abonnenten vorbehalten | artikel freischalten | bereits abonnent |
        bereits ein abo | diesen artikel weiterlesen | exklusiv für abonnenten | ganzen artikel lesen mit |
        ist kostenpflichtig | jetzt freischalten | jetzt weiterlesen | kostenpflichtiger inhalt | mit abo weiterlesen |
        nur für abonnent | nur mit abo | plus weiterlesen | plus-artikel | um diesen artikel zu lesen | um weiterzulesen |
        weiterlesen für | weiterlesen mit | zugang zu allen artikeln
    el: για να συνεχίσετε την ανάγνωση | είστε ήδη συνδρομητής | μόνο για συνδρομητές
    en: already a paid subscriber | already a subscriber | exclusive to subscribers | for paid subscribers |
        for subscribers only | free article limit | limit of free articles | members only story | members-only |
        no free articles left | only available to subscribers | out of free articles | premium article |
        purchase a subscription | reached your limit | read the rest of this |
        subscribe for full access | subscribe to continue | subscribe to keep | subscribe to read | subscribe to unlock |
        subscriber-only | subscribers only | this article is for subscribers | this content is for members |
        this post is for subscribers | this story is for subscribers | to continue reading | to keep reading |
        to read the full | unlock this article | unlock this story | your last free article
    es: contenido exclusivo para | exclusivo para suscriptores | hazte suscriptor | límite de artículos |
        para continuar leyendo | para seguir leyendo | sigue leyendo con | solo para suscriptores | suscríbase para |
        suscríbete para | sólo para suscriptores | ya eres suscriptor | ya soy suscriptor | ¿ya eres suscriptor
    fi: jo tilaaja | lue koko juttu tilaamalla | tilaa ja lue | tilaa lehti ja lue | vain tilaajille
    fr: abonnez-vous pour | cet article est réservé | contenu réservé | continuer la lecture | déjà abonné | il vous reste |
        la suite de cet article | la suite est réservée | pour lire cet article | pour lire la suite |
        poursuivez votre lecture | poursuivre la lecture | réservé aux abonnés | réservé à nos abonnés |
        réservée aux abonnés
    he: כבר מנויים | כדי להמשיך לקרוא | להמשך קריאה הצטרפו | למנויים בלבד
    hi: आगे पढ़ने के लिए सब्सक्राइब | केवल सदस्यों के लिए
    hr: samo za pretplatnike | već ste pretplatnik | za pretplatnike | да бисте наставили са читањем
    hu: a teljes cikk elolvasásához | csak előfizetőknek | előfizetőink számára | fizessen elő a | már előfizető
    id: berlangganan untuk melanjutkan | berlangganan untuk membaca | khusus pelanggan | sudah berlangganan
    it: abbonati e continua | abbonati per | articolo riservato | contenuto esclusivo | contenuto riservato |
        continua a leggere con | per continuare a leggere | per leggere tutto | riservato agli abbonati | sei già abbonato
    ja: この記事は会員 | この記事は有料 | 会員限定 | 有料会員 | 有料記事 | 続きを読むには
    ko: 구독자 전용 | 구독하고 계속 | 유료 기사 | 유료 회원 | 유료회원 | 이미 구독 중 | 회원 전용
    nl: al abonnee | alleen voor abonnees | lees verder met | met een abonnement | om verder te lezen | verder lezen? |
        voor abonnees | word abonnee
    no: allerede abonnent | bli abonnent | denne saken er for abonnenter | kjøp abonnement |
        kun for abonnenter
    pl: aby czytać dalej | aby przeczytać cały | artykuł dostępny tylko | dla prenumeratorów | dla subskrybentów |
        kup dostęp | masz już subskrypcję | pozostało jeszcze | tylko dla prenumeratorów | wykup dostęp
    pt: assine para | conteúdo exclusivo para | continue lendo com | exclusivo para assinantes | já é assinante |
        para assinantes | para continuar a ler | para continuar lendo | só para assinantes
    ro: abonează-te pentru | ai deja abonament | doar abonaților | doar pentru abonați | exclusiv abonaților
    ru: для подписчиков | доступ по подписке | доступен по подписке | доступен только подписчикам | доступно по подписке |
        доступно только подписчикам | оформите подписку | подпишитесь, чтобы | полный текст доступен |
        продолжение доступно | уже есть подписка | чтобы продолжить чтение | чтобы прочитать полностью | чтобы читать дальше
    sk: iba pre predplatiteľov | len pre predplatiteľov | máte predplatné | pre predplatiteľov
    sv: bli prenumerant | endast för prenumeranter | för att läsa vidare | läs vidare med |
        redan prenumerant
    tr: abone olun | abonelere özel | devamını okumak için | okumaya devam etmek | sadece aboneler
    uk: вже є передплата | для передплатників | оформіть передплату | щоб продовжити читання | щоб читати далі
    vi: dành cho thuê bao | dành riêng cho hội viên | đăng ký để đọc tiếp
    zh: 仅限订阅 | 付費訂閱 | 付费订阅 | 付费阅读 | 会员专享 | 加入會員繼續 | 已是訂戶 | 成为会员 |
        訂戶限定 | 訂閱以繼續 | 訂閱後即可 | 訂閱會員 | 订阅后 | 订阅后即可 | 订阅继续阅读
"""

LOGIN = """
    ar: تسجيل الدخول للمتابعة | سجل الدخول لمتابعة | نسيت كلمة المرور | يجب تسجيل الدخول
    cs: musíte se přihlásit | pro pokračování se přihlaste | zapomenuté heslo | zapomněli jste heslo
    da: du skal logge ind | glemt adgangskode | log ind for at
    de: bitte anmelden | bitte loggen sie sich ein | bitte melden sie sich | einloggen, um | jetzt kostenlos registrieren |
        loggen sie sich ein | melde dich an | melden sie sich an | passwort vergessen
    el: ξεχάσατε τον κωδικό | πρέπει να συνδεθείτε | συνδεθείτε για να
    en: create a free account | create an account to | forgot password | forgot your password | forgotten your password |
        log in or sign up | log in to | log into | login required | login to | must be logged in | must log in |
        need to log in | please log in | please sign in | register for free to | register to read | sign in or create |
        sign in to | sign up to see
    es: crea una cuenta | debe iniciar sesión | debes iniciar sesión | has olvidado tu contraseña | inicia sesión |
        inicie sesión | olvidado su contraseña | olvidaste tu contraseña | regístrate gratis | regístrate para
    fi: kirjaudu sisään jatkaaksesi | unohditko salasanasi | unohtunut salasana | vaatii kirjautumisen
    fr: connectez-vous | créer un compte | créez un compte | identifiez-vous | mot de passe oublié |
        veuillez vous connecter | vous devez être connecté
    he: יש להתחבר כדי | שכחת סיסמה | שכחתי סיסמה
    hu: bejelentkezés szükséges | elfelejtett jelszó | elfelejtette a jelszavát | jelentkezzen be a folytatáshoz
    it: accedi per | devi effettuare | effettua il login | effettua l'accesso | password dimenticata
    ja: ログインが必要 | ログインして
    ko: 로그인 후 이용 | 로그인이 필요 | 비밀번호 찾기 | 비밀번호를 잊으셨나요
    nl: inloggen om | log in om | wachtwoord vergeten
    no: du må logge inn | glemt passord | logg inn for å
    pl: musisz się zalogować | nie pamiętasz hasła | zaloguj się
    pt: entre para | esqueceu a senha | esqueceu sua senha | faça login | inicie sessão
    ro: ai uitat parola | autentifică-te pentru | trebuie să fii autentificat
    ru: авторизуйтесь | войдите в | войдите, чтобы | войти в аккаунт | забыли пароль | зарегистрируйтесь, чтобы |
        необходимо авторизоваться | необходимо войти | требуется авторизация
    sv: du måste logga in | glömt lösenord | glömt lösenordet | logga in för att
    tr: giriş yapmalısınız | oturum açmalısınız | şifremi unuttum | şifrenizi mi unuttunuz
    uk: авторизуйтеся | забули пароль | необхідно авторизуватися | увійдіть до | увійдіть, щоб
    vi: quên mật khẩu | vui lòng đăng nhập
    zh: 忘记密码 | 登录后 | 請登入 | 请先登录 | 请登录
"""

REGION = """
    de: aus rechtlichen gründen nicht verfügbar | in ihrem land nicht | in ihrer region nicht
    en: access cannot be granted | available in your country | available in your location | available in your region |
        belonging to the european economic area | content is not available in | due to legal reasons | not available in your
    es: no está disponible en su país | no está disponible en tu país | no está disponible en tu región
    fr: n'est pas disponible dans votre pays | pas disponible dans votre région
    it: non è disponibile nel tuo paese
    pt: não está disponível no seu país
    ru: недоступен в вашей стране | недоступна в вашей стране | недоступно в вашем регионе
    zh: 您所在的地区 | 所在地区不可用
"""
