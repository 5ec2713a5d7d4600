"""What sites write where there is nothing to read, or nothing without scripts."""

from __future__ import annotations

MISSING = """
    ar: الصفحة غير موجودة | تم حذفها | غير متوفرة | لم يتم العثور على
    bg: не беше намерена | не е намерена | не съществува | страницата не
    cs: nebyla nalezena | neexistuje | stránka nenalezena | stránku se nepodařilo
    da: blev ikke fundet | findes ikke | ikke længere | kunne ikke findes | siden findes ikke
    de: artikel existiert nicht | artikel nicht gefunden | fehler 404 | inhalt nicht gefunden |
        konnten die seite nicht finden | konnten wir nicht finden | nicht gefunden werden | nicht mehr verfügbar |
        seite existiert | seite ist nicht | seite nicht gefunden | wurde nicht gefunden
    el: δεν βρέθηκε | δεν υπάρχει | σελίδα δεν
    en: 404 error | 404 not found | article not found | can't find that page | can't find the page | can't seem to find |
        cannot be found | content is no longer available | content is unavailable | could not be found |
        couldn't find the page | error 404 | has been removed | isn't available | no longer available | no longer exists |
        not found | nothing was found | page does not exist | page doesn't exist | page has moved | page unavailable |
        page you are looking for | page you requested | page you were looking for | page you're looking for |
        story not found | this page isn't
    es: artículo no encontrado | error 404 | ha sido eliminada | no encontramos la página | no existe |
        no hemos encontrado | no se encontró | no se ha encontrado | no se pudo encontrar | página no encontrada |
        página que buscas | ya no está disponible
    fi: ei löydy | ei löytynyt | ei ole olemassa | on poistettu | sivua ei
    fr: a été supprimé | article introuvable | erreur 404 | n'a pas été trouvée | n'est plus disponible | n'existe pas |
        n'existe plus | page demandée | page introuvable | page non trouvée | page que vous cherchez |
        page que vous recherchez
    he: אינו קיים | הדף לא נמצא | העמוד לא נמצא | לא נמצא
    hr: nije pronađena | stranica ne postoji | страница није пронађена
    hu: az oldal nem | nem létezik | nem található
    id: halaman tidak ditemukan | tidak ditemukan
    it: errore 404 | non esiste | non è più disponibile | non è stata trovata | pagina non trovata
    ja: お探しのページ | ページが見つかりません | 見つかりませんでした
    ko: 삭제되었거나 | 요청하신 페이지 | 존재하지 않거나 | 찾을 수 없습니다 | 페이지를 찾을
    nl: bestaat niet | niet gevonden | niet meer beschikbaar
    no: fant ikke siden | finnes ikke | siden finnes ikke
    pl: błąd 404 | nie istnieje | nie znaleziono | nie została znaleziona | strony nie znaleziono
    pt: erro 404 | não encontrada | não está mais disponível | não existe
    ro: nu a fost găsită | nu există | pagina nu
    ru: была перемещена | материал удален | материал удалён | не найдена | не найдено | не существует | нет такой страницы |
        ошибка 404 | страница была удалена | страница удалена
    sk: neexistuje | stránka nebola nájdená | stránka sa nenašla
    sv: finns inte | gick inte att hitta | kunde inte hittas | sidan finns
    tr: aradığınız sayfa | bulunamadı | sayfa bulunamadı
    uk: була видалена | не знайдена | не знайдено | не існує | помилка 404 | сторінку не знайдено
    vi: không tìm thấy trang | trang không tồn tại
    zh: 找不到頁面 | 找不到页面 | 无法找到 | 页面不存在 | 页面未找到
"""

SCRIPTS = """
    cs: povolte javascript | zapněte javascript
    da: aktiver javascript | slå javascript til
    de: aktivieren sie javascript | benötigt javascript | bitte javascript | javascript aktivieren |
        javascript ist deaktiviert
    en: browser does not support | browser is not supported | enable javascript | javascript disabled |
        javascript is disabled | javascript is not available | javascript is required | needs javascript |
        requires javascript | turn on javascript | unsupported browser | without javascript
    es: activa javascript | activar javascript | active javascript | habilita javascript | habilitar javascript |
        habilite javascript | necesita javascript
    fi: javascript on | ota javascript käyttöön
    fr: activer javascript | activez javascript | javascript est désactivé | javascript est nécessaire
    it: abilita javascript | abilitare javascript | attiva javascript
    ja: javascriptを有効
    ko: javascript를 | 자바스크립트를
    nl: javascript in te schakelen | schakel javascript
    no: aktiver javascript | slå på javascript
    pl: włącz javascript | włącz obsługę javascript
    pt: ative o javascript | habilite o javascript
    ru: включите javascript | включить javascript | необходим javascript | отключен javascript | отключён javascript |
        поддержку javascript
    sv: aktivera javascript | slå på javascript
    tr: javascript etkin | javascript'i etkinleştir
    uk: увімкнути javascript | увімкніть javascript
    zh: 启用 javascript | 启用javascript | 請啟用javascript
"""
