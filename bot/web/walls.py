"""What stands between a reader and an article: paywalls, logins, consent, captchas, nothing at all."""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum

from lxml.html import HtmlElement

from bot.web.visible import simplified


class Wall(Enum):
    """What a page is instead of an article, with the sentence that says so; likelier ones first."""

    CAPTCHA = "This site wants proof that I am human, and I am not. Paste the text and I will read that."
    MISSING = "This page is gone: the site says that there is nothing here. Check the link."
    PAYWALL = "This page is behind a paywall. Paste the text and I will read that."
    LOGIN = "This page wants a login. Paste the text and I will read that."
    CONSENT = "This page shows only a consent notice, not the article. Paste the text and I will read that."
    SCRIPTS = (
        "This page builds its text with scripts, which I do not run. Paste the text and I will read that."
    )


def _phrases(block: str) -> tuple[str, ...]:
    """Phrases between bars and line ends, each language under its label."""
    labelled = (phrase.strip() for phrase in re.split(r"[|\n]", block))
    return tuple(simplified(re.sub(r"^[a-z]{2}: ", "", phrase)) for phrase in labelled if phrase)


# What sites write on their walls, gathered by hand; simplified as bot.web.visible does it.
_SAID = {
    Wall.PAYWALL: _phrases("""
        de: abonnenten vorbehalten | artikel freischalten | bereits abonnent | bereits ein abo |
            diesen artikel weiterlesen | exklusiv für abonnenten | ist kostenpflichtig | jetzt weiterlesen |
            kostenpflichtiger inhalt | mit abo weiterlesen | nur für abonnent | plus-artikel |
            um diesen artikel zu lesen | um weiterzulesen | weiterlesen mit | zugang zu allen artikeln
        en: already a paid subscriber | already a subscriber | exclusive to subscribers |
            for paid subscribers | for subscribers only | free article limit | limit of free articles |
            members only story |
            members-only | no free articles left | only available to subscribers | out of free articles |
            premium article | purchase a subscription | reached your limit | read the full story |
            read the rest of this | subscribe for full access | subscribe to continue | subscribe to keep |
            subscribe to read | subscribe to unlock | subscriber-only | subscribers only |
            this article is for subscribers | this content is for members | this post is for subscribers |
            this story is for subscribers | to continue reading | to keep reading | to read the full |
            unlock this article | unlock this story | your last free article
        es: contenido exclusivo para | exclusivo para suscriptores | hazte suscriptor |
            límite de artículos | para continuar leyendo | para seguir leyendo | sigue leyendo con |
            solo para suscriptores | suscríbase para | suscríbete para | sólo para suscriptores |
            ya eres suscriptor | ya soy suscriptor | ¿ya eres suscriptor
        fr: abonnez-vous pour | cet article est réservé | continuer la lecture | déjà abonné |
            la suite de cet article | la suite est réservée | pour lire la suite |
            poursuivez votre lecture | poursuivre la lecture | réservé aux abonnés | réservé à nos abonnés |
            réservée aux abonnés
        it: abbonati per | articolo riservato | contenuto riservato | per continuare a leggere |
            riservato agli abbonati | sei già abbonato
        ja: 会員限定 | 有料会員 | 有料記事 | 続きを読むには
        nl: al abonnee | alleen voor abonnees | lees verder met | om verder te lezen | word abonnee
        pl: aby czytać dalej | artykuł dostępny tylko | dla subskrybentów | masz już subskrypcję |
            tylko dla prenumeratorów | wykup dostęp
        pt: assine para | conteúdo exclusivo para | exclusivo para assinantes | já é assinante |
            para continuar a ler | para continuar lendo
        ru: для подписчиков | доступ по подписке | доступен по подписке | доступен только подписчикам |
            доступно по подписке | доступно только подписчикам | оформите подписку | подпишитесь, чтобы |
            полный текст доступен | продолжение доступно | уже есть подписка | чтобы продолжить чтение |
            чтобы прочитать полностью | чтобы читать дальше
        tr: abonelere özel | devamını okumak için
        uk: вже є передплата | для передплатників | оформіть передплату | щоб продовжити читання |
            щоб читати далі
        zh: 仅限订阅 | 付费阅读 | 会员专享 | 成为会员 | 訂閱會員 | 订阅后
    """),
    Wall.LOGIN: _phrases("""
        de: bitte anmelden | bitte loggen sie sich ein | bitte melden sie sich | einloggen, um |
            jetzt kostenlos registrieren | loggen sie sich ein | melde dich an | melden sie sich an |
            passwort vergessen
        en: create a free account | create an account to | forgot password | forgot your password |
            forgotten your password | log in or sign up | log in to | log into | login required | login to |
            must be logged in | must log in | need to log in | please log in | please sign in |
            register for free to | register to read | sign in or create | sign in to | sign up to see
        es: crea una cuenta | debe iniciar sesión | debes iniciar sesión | has olvidado tu contraseña |
            inicia sesión | inicie sesión | olvidado su contraseña | olvidaste tu contraseña |
            regístrate gratis | regístrate para
        fr: connectez-vous | créer un compte | créez un compte | identifiez-vous | mot de passe oublié |
            veuillez vous connecter | vous devez être connecté
        it: accedi per | devi effettuare | effettua il login | effettua l'accesso | password dimenticata
        ja: ログインが必要 | ログインして
        nl: inloggen om | log in om | wachtwoord vergeten
        pl: musisz się zalogować | nie pamiętasz hasła | zaloguj się
        pt: entre para | esqueceu a senha | esqueceu sua senha | faça login | inicie sessão
        ru: авторизуйтесь | войдите в | войдите, чтобы | войти в аккаунт | забыли пароль |
            зарегистрируйтесь, чтобы | необходимо авторизоваться | необходимо войти | требуется авторизация
        uk: авторизуйтеся | забули пароль | необхідно авторизуватися | увійдіть до | увійдіть, щоб
        zh: 忘记密码 | 登录后 | 請登入 | 请先登录 | 请登录
    """),
    Wall.CONSENT: _phrases("""
        de: akzeptieren und weiter | alle akzeptieren | alle cookies akzeptieren | bevor sie fortfahren |
            datenschutzeinstellungen | ihre zustimmung | jederzeit widerrufbar | mit werbung lesen |
            mit werbung und cookies | mit werbung weiterlesen | nutzen cookies | privatsphäre-einstellungen |
            pur-abo | unsere partner | verwenden cookies | weiter mit werbung | zustimmen und weiter
        en: accept all | accept and continue | accept cookies | agree and continue | and our partners |
            before you continue | consent to the use | cookie preferences | cookie settings |
            manage your consent | manage your privacy | reject all | store and/or access information |
            use cookies | value your privacy | your privacy choices
        es: aceptar todas | aceptar todo | aceptar y continuar | antes de continuar | configurar cookies |
            nuestros socios | rechazar todo | su privacidad | tu privacidad | usamos cookies |
            utilizamos cookies
        fr: accepter et continuer | accepter et fermer | avant de continuer | choix en matière de cookies |
            continuer sans accepter | nos partenaires | respectons votre vie privée | tout accepter |
            tout refuser | utilisent des cookies | utilisons des cookies
        it: accetta e continua | accetta tutti | accetta tutto | i nostri partner | prima di continuare |
            utilizziamo cookie | utilizziamo i cookie
        ja: cookieを使用 | すべて同意 | 同意して
        nl: alles accepteren | gebruiken cookies | onze partners | voordat je verdergaat
        pl: akceptuj wszystkie | nasi partnerzy | przejdź do serwisu | używamy plików cookie |
            zaakceptuj wszystko | zanim przejdziesz
        pt: aceitar e continuar | aceitar todos | aceitar tudo | nossos parceiros
        ru: используем cookie | используем куки | используем файлы cookie | использует cookie |
            использует файлы cookie | наши партнеры | наши партнёры | отклонить все |
            прежде чем вы продолжите | прежде чем продолжить | принять все | согласие на обработку
        uk: використовуємо cookie | використовуємо файли cookie | наші партнери | перш ніж продовжити |
            прийняти все
        zh: 使用 cookie | 使用cookie | 接受全部 | 接受所有cookie
    """),
    Wall.CAPTCHA: _phrases("""
        de: bestätigen sie, dass sie ein mensch | ich bin kein roboter | kein roboter sind |
            sicherheitsüberprüfung | ungewöhnlichen datenverkehr | zugriff verweigert
        en: access denied | access to this page has been denied | are you a human | are you a robot |
            attention required! | checking if the site connection is secure | checking your browser |
            complete the captcha | complete the security check | ddos protection by |
            enable javascript and cookies to continue | i'm not a robot | incapsula incident | just a moment... | not a bot |
            not a robot | pardon our interruption | please verify you | press & hold | prove you are |
            suspicious activity | unusual activity | unusual traffic | verify that you are |
            verify you are human | verifying you are human | you have been blocked
        es: acceso denegado | comprobando su navegador | comprobando tu navegador | no eres un robot |
            no es un robot | no soy un robot | tráfico inusual | un momento… | verifica que eres |
            verifique que es
        fr: accès refusé | je ne suis pas un robot | n'êtes pas un robot | trafic inhabituel | un instant… |
            vous êtes humain | vous êtes un humain | vérification de sécurité | vérifier que vous êtes |
            vérifiez que vous êtes
        it: accesso negato | non sei un robot | non sono un robot | traffico insolito | verifica di essere
        ja: アクセスが拒否 | ロボットではありません
        nl: geen robot | toegang geweigerd
        pl: dostęp zabroniony | nie jestem robotem | nie jesteś robotem | nietypowy ruch | odmowa dostępu
        pt: acesso negado | não sou um robô | não é um robô | tráfego incomum | verifique se você é
        ru: вы не робот | доступ запрещен | доступ запрещён | доступ ограничен | необычный трафик |
            подозрительный трафик | подтвердите, что вы | подтвердите, что запросы | проверка браузера |
            проверяем ваш браузер | что вы человек | я не робот
        uk: ви не робот | доступ заборонено | підтвердьте, що ви | я не робот
        zh: 人机验证 | 安全验证 | 异常流量 | 我不是机器人
    """),
    Wall.MISSING: _phrases("""
        de: artikel existiert nicht | artikel nicht gefunden | fehler 404 | inhalt nicht gefunden |
            nicht gefunden werden | konnten die seite nicht finden | konnten wir nicht finden |
            nicht mehr verfügbar | seite existiert | seite ist nicht | seite nicht gefunden |
            wurde nicht gefunden
        en: 404 error | 404 not found | article not found | can't find that page | can't find the page |
            can't seem to find | cannot be found | content is no longer available | content is unavailable |
            could not be found | couldn't find the page | error 404 | has been removed | isn't available |
            no longer available | no longer exists | not found | nothing was found | page does not exist |
            page doesn't exist | page has moved | page unavailable | page you are looking for |
            page you requested | page you were looking for | page you're looking for | story not found |
            this page isn't
        es: artículo no encontrado | error 404 | ha sido eliminada | no encontramos la página | no existe |
            no hemos encontrado | no se encontró | no se ha encontrado | no se pudo encontrar |
            página no encontrada | página que buscas | ya no está disponible
        fr: a été supprimé | article introuvable | erreur 404 | n'a pas été trouvée |
            n'est plus disponible | n'existe pas | n'existe plus | page demandée | page introuvable |
            page non trouvée | page que vous cherchez | page que vous recherchez
        it: errore 404 | non esiste | non è più disponibile | non è stata trovata | pagina non trovata
        ja: お探しのページ | ページが見つかりません | 見つかりませんでした
        nl: bestaat niet | niet gevonden | niet meer beschikbaar
        pl: błąd 404 | nie istnieje | nie znaleziono | nie została znaleziona | strony nie znaleziono
        pt: erro 404 | não encontrada | não está mais disponível | não existe
        ru: была перемещена | материал удален | материал удалён | не найдена | не найдено | не существует |
            нет такой страницы | ошибка 404 | страница была удалена | страница удалена
        uk: не знайдена | не знайдено | не існує | помилка 404
        zh: 找不到頁面 | 找不到页面 | 无法找到 | 页面不存在 | 页面未找到
    """),
    Wall.SCRIPTS: _phrases("""
        de: aktivieren sie javascript | benötigt javascript | bitte javascript | javascript aktivieren |
            javascript ist deaktiviert
        en: browser does not support | browser is not supported | enable javascript | javascript disabled |
            javascript is disabled | javascript is not available | javascript is required |
            needs javascript | requires javascript | turn on javascript | unsupported browser |
            without javascript
        es: activa javascript | activar javascript | active javascript | habilita javascript |
            habilitar javascript | habilite javascript | necesita javascript
        fr: activer javascript | activez javascript | javascript est désactivé | javascript est nécessaire
        it: abilita javascript | abilitare javascript | attiva javascript
        ja: javascriptを有効
        nl: javascript in te schakelen | schakel javascript
        pl: włącz javascript | włącz obsługę javascript
        pt: ative o javascript | habilite o javascript
        ru: включите javascript | включить javascript | необходим javascript | отключен javascript |
            отключён javascript | поддержку javascript
        uk: увімкнути javascript | увімкніть javascript
        zh: 启用 javascript | 启用javascript | 請啟用javascript
    """),
}  # fmt: skip


_CAPTCHA_WIDGETS = ("captcha", "cf-chl", "cf-turnstile", "px-block", "datadome")
_PAYWALL_WIDGETS = ("paywall", "regwall", "piano-", "tp-modal", "subscriber-only", "subscription-wall")
"""Parts of the ids and classes by which vendors' widgets are known."""

_BEARERS = ("div", "section", "form", "iframe", "aside", "main", "body")
"""Elements that carry those marks."""

_MOST_OF = 0.5
"""Share of a heading's letters that a phrase must make up to be what the heading says."""


def said(text: str) -> Counter[Wall]:
    """How many phrases of each wall stand in the (simplified) text."""
    return Counter(
        {wall: count for wall, phrases in _SAID.items() if (count := sum(p in text for p in phrases))}
    )


def headed(headlines: str) -> set[Wall]:
    """The walls that a title or main heading speaks of, and of little else."""
    parts = [part.strip() for part in re.split(r" [|–—·:-] ", headlines)]
    found = {wall for wall, phrases in _SAID.items() if any(_is_said(part, phrases) for part in parts)}
    return found | {Wall.MISSING} if "404" in parts else found


def _is_said(part: str, phrases: tuple[str, ...]) -> bool:
    return any(phrase in part and len(phrase) >= _MOST_OF * len(part) for phrase in phrases)


def built(tree: HtmlElement) -> set[Wall]:
    """The walls that the page is built for: password fields and vendors' widgets."""
    marks = " ".join(
        f"{element.get('id', '')} {element.get('class', '')}" for element in tree.iter(*_BEARERS)
    )
    marks = marks.casefold()
    signs = {
        Wall.CAPTCHA: any(mark in marks for mark in _CAPTCHA_WIDGETS),
        Wall.PAYWALL: any(mark in marks for mark in _PAYWALL_WIDGETS),
        Wall.LOGIN: any(field.get("type") == "password" for field in tree.iter("input")),
    }
    return {wall for wall, sign in signs.items() if sign}
