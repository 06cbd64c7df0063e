"""The words of site furniture, by kind: what stands on news pages and is no part of the article.

Each table maps a kind to phrases parted by "|" or by line ends; more may be added freely. English first,
then Arabic, Persian, French, Spanish, Russian, Ukrainian and Turkish. `phrases` compares lines with them:
in lower case, digits folded to 0, punctuation and signs at both ends dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.model import Furniture

if TYPE_CHECKING:
    from collections.abc import Mapping

WHOLE: Final[Mapping[Furniture, str]] = {
    Furniture.SHARE: """
        share|share this|share this article|share this story|share this post|share article
        share on facebook|share on twitter|share on x|share via email|share on whatsapp
        share on linkedin|tweet|tweet this|post|pin it|facebook|twitter|x|whatsapp|telegram|linkedin
        instagram|pinterest|reddit|tiktok|youtube|email|e-mail|email this|print|print this|copy link
        copied|link copied|save|like|liked|likes|0 likes|0 like|retweet|retweets|retweeted|0 retweets
        0 retweet|0 replies|0 reply|reply|replies|embed tweet|copy link to tweet|report tweet
        show this thread|follow|following|follow us|follow us on|listen|listen to this article
        listen to article|0 shares|shares|views|0 views|view on twitter|new conversation
        end of conversation|undo|شارك|مشاركة|شارك هذا الموضوع|شارك المقال|انشر|فيسبوك|فيس بوك|تويتر
        واتساب|تلغرام|تليجرام|طباعة|تابعنا|تابعنا على|نسخ الرابط|إعجاب|0 زيارة|اشتراک گذاری
        به اشتراک بگذارید|partager|partager sur facebook|partager sur twitter|imprimer|copier le lien
        compartir|compartir en facebook|imprimir|síguenos|поделиться|поделитесь|подписывайтесь|печать
        поширити|поділитися|друкувати|paylaş|paylaşın|yazdır|bizi takip edin|facebook'ta paylaş
        twitter'da paylaş
    """,
    Furniture.SUBSCRIBE: """
        subscribe|subscribe now|subscribe today|sign up|sign in|log in|login|register|newsletter
        newsletters|donate|donate now|support us|become a member|join us|get the app|download the app
        get our newsletter|my account|sign up now|already a subscriber|already have an account
        subscribe to our newsletter|get notified|thank you|subscribed|watch live|اشترك|اشترك الآن
        النشرة البريدية|تسجيل الدخول|خبرنامه|ثبت نام|s'abonner|abonnez-vous|se connecter|je m'abonne
        newsletter gratuite|suscríbete|suscribirse|iniciar sesión|regístrate|подписаться|войти
        регистрация|підписатися|увійти|abone ol|giriş yap|üye ol
    """,
    Furniture.COOKIES: """
        accept|accept all|accept cookies|accept all cookies|reject all|reject|cookie policy
        cookie settings|manage cookies|cookies|i agree|got it|privacy settings|manage preferences
        cookie preferences|consent|أوافق|موافق|tout accepter|accepter|refuser|gérer les cookies
        aceptar|rechazar|aceptar cookies|принять|прийняти|kabul et|reddet|çerez politikası
    """,
    Furniture.COMMENTS: """
        comment|comments|comment (0|comments (0|please log in to comment|post comment
        reuse this content|0 comments|0 comment|no comments|no comment|leave a comment|leave a reply
        post a comment|add a comment|add comment|write a comment|join the conversation
        join the discussion|view comments|show comments|comments are closed|comments closed
        cancel reply|leave a reply cancel reply|your email|your name|your comment|name|name *|website
        submit|submit comment|please enter your comment|please enter your name here
        please enter your email address here|you have entered an incorrect email address
        save my name, email, and website in this browser for the next time i comment
        required fields are marked|your email address will not be published|most voted|newest|oldest
        notify of|be the first to comment|التعليقات|التعليقات (0|تعليقات|اترك تعليقا|اترك تعليقاً
        اترك تعليقاً إلغاء الرد|أضف تعليق|اضف تعليق|دع تعليقاً|تعليقات حول الموضوع
        عذراً التعليقات مغلقة|نظرات|نظر شما|ارسال نظر|commentaires|laisser un commentaire
        0 commentaires|comentarios|deja un comentario|0 comentarios|комментарии|комментировать
        оставить комментарий|коментарі|залишити коментар|yorumlar|yorum yap|0 yorum|yorum yaz
    """,
    Furniture.CAPTCHA: """
        captcha|captcha verification failed|captcha user score failed. please contact us
        i'm not a robot|verify you are human|please verify you are human|enable javascript
        please enable javascript|checking your browser before accessing
        please complete the security check
    """,
    Furniture.ADVERT: """
        advertisement|advertisements|advert|ad|ads|sponsored|sponsored content|promoted|paid content
        partner content|continue reading below|story continues below advertisement
        article continues below advertisement|continue reading the main story|skip advertisement
        remove ads|advertise|advertise with us|إعلان|الاعلانات|اعلان|إعلانات|تبلیغات|publicité|annonce
        publicidad|anuncio|реклама|на правах рекламы|reklam|ilan
    """,
    Furniture.NAVIGATION: """
        home|menu|search|skip to content|skip to main content|skip to navigation|back to top|top|next
        previous|prev|close|more|see all|view all|show more|load more|read more|see more|loading
        loading seems to be taking a while|back|toggle navigation|open menu|main menu|all topics
        languages|language|select language|english|arabic|العربية|عربي|kurdî|français|español|русский
        türkçe|فارسی|sections|trending|latest|live|video|videos|photos|gallery|الرئيسية|بحث|القائمة
        التالي|السابق|المزيد|اقرأ المزيد|صفحه اصلی|جستجو|بیشتر|accueil|rechercher|voir plus|suivant
        précédent|inicio|buscar|siguiente|anterior|ver más|menú|главная|поиск|меню|ещё|еще|далее
        головна|пошук|ana sayfa|anasayfa|ara|sonraki|önceki|menü|daha fazla
    """,
    Furniture.FOOTER: """
        about|about us|contact|contact us|terms|terms of use|terms of service|terms and conditions
        privacy|privacy policy|careers|jobs|site map|sitemap|rss|faq|help|feedback|mobile apps|apps
        our team|imprint|archive|archives|من نحن|اتصل بنا|سياسة الخصوصية|درباره ما|تماس با ما
        qui sommes-nous|nous contacter|mentions légales|quiénes somos|contacto|aviso legal
        política de privacidad|о нас|контакты|про нас|контакти|hakkımızda|iletişim|künye
    """,
    Furniture.TAGS: """
        tags|tag|topics|topics in this story|filed under|keywords|كلمات مفتاحية|وسوم|الوسوم|برچسب ها
        etiquetas|mots-clés|теги|теґи|etiketler
    """,
}
"""Lines that are furniture where they stand alone; a list may go on after them or not."""

OPENERS: Final[Mapping[Furniture, str]] = {
    Furniture.RELATED: """
        related|related articles|related article|related stories|related story|related news
        related posts|related content|related topics|related coverage|related links|more articles
        more stories|more news|more on this story|more on this topic|more from this section
        more from the author|more like this|more to explore|read next|read also|also read|see also
        up next|next up|next post|prev post|previous post|next article|previous article
        previous coverage|recommended|recommended for you|recommended stories|recommended articles
        recommended reading|you may also like|you might also like|you may like|you may have missed
        most read|most popular|most viewed|most shared|most recent|popular|popular posts
        popular stories|popular now|trending now|trending stories|top stories|latest news
        latest stories|latest articles|latest posts|recent posts|recent articles|recent news
        editor's picks|editors' picks|editors picks|editor’s picks|don't miss|don’t miss|in other news
        other news|other stories|around the web|from the web|promoted stories|what to read next
        what others are reading|more great stories from|elsewhere on the web|in case you missed it
        similar articles|similar posts|similar news|مقالات ذات صلة|أخبار ذات صلة|أخبار ذات علاقة
        مواضيع متعلقة|اخبار متعلقة|مواضيع ذات صلة|اخبار ذات صلة|مقالات متعلقة|مقالات مشابهة|اقرأ أيضا
        اقرأ أيضاً|اقرأ ايضا|أقرأ التالي|اقرأ التالي|اخترنا لك|اخترنا لكم|من الممكن أن يعجبك
        قد يعجبك أيضا|الأكثر قراءة|الأكثر مشاهدة|آخر الأخبار|آخر ما نشر من القسم|أهم المواضيع
        مطالب مرتبط|اخبار مرتبط|پربازدیدترین|بیشتر بخوانید|à lire aussi|lire aussi|articles liés
        sur le même sujet|les plus lus|à ne pas manquer|articles similaires|dans la même rubrique
        noticias relacionadas|artículos relacionados|te puede interesar|lo más leído|más noticias
        lea también|lee también|más leídas|читайте также|по теме|материалы по теме|похожие новости
        популярное|последние новости|главное|самое читаемое|читайте також|за темою|схожі новини
        останні новини|популярні новини|ilgili haberler|benzer haberler|bunlar da ilginizi çekebilir
        çok okunanlar|en çok okunanlar|son dakika|son haberler|diğer haberler|öne çıkanlar
    """,
    Furniture.COMMENTS: """
        reply|reply to comment|report comment|log in to reply|رد|comments are closed|leave a comment
        leave a reply|post a comment|0 comments|comments|join the conversation
        please enter your comment|اترك تعليقاً|اترك تعليقاً إلغاء الرد|التعليقات
        laisser un commentaire|deja un comentario|комментарии|коментарі|yorum yap
    """,
    Furniture.BIO: """
        about the author|about the authors|about the writer|author bio|عن الكاتب|à propos de l'auteur
        sobre el autor|об авторе|про автора|yazar hakkında
    """,
}
"""Lines after which there are, as a rule, other stories, forms or bios, and not the article."""

STARTS: Final[Mapping[Furniture, str]] = {
    Furniture.SHARE: """
        share this_|share on_|follow us on_|follow us_|like us on_|find us on_|join us on_
        subscribe to our channel|click to share|click here|click here to_|follow @|join our telegram
        join our whatsapp|follow our_|تابعونا على|تابعنا على_|شارك عبر|شارك على|انضم إلى قناة|انضموا إلى
        suivez-nous|síguenos en|следите за_|подписывайтесь на_|подпишитесь на_|стежте за
        підписуйтесь на_|bizi takip|takip edin
    """,
    Furniture.SUBSCRIBE: """
        this content is for_|this article is for_|this post is for_|members only|to read the full_
        to unlock_|log in to read|login to continue|choose your plan|lost your password
        forgot your password|forgot password|remember me|get all the stories|arrives weekdays
        you've successfully subscribed|by entering your email|subscribe to_|sign up for_|sign up to_
        get unlimited access|already a_|become a member|support independent|get the latest_
        get breaking news|download our app|log in to_|sign in to_|your subscription
        to continue reading|support our work|support our journalism|help us continue|help us keep
        no spam|start your free trial|this content is only available|enter your email
        stay informed|stay up to date|you have reached your|اشترك في_|للاشتراك_|inscrivez-vous
        abonnez-vous à_|recevez_|suscríbete a_|regístrate|оформите подписку|abone olun
    """,
    Furniture.COOKIES: """
        we use cookies|this site uses cookies|this website uses cookies|by continuing to_|by clicking_
        by using this site|we and our partners|cookies help us|our use of cookies|manage your cookie
        نستخدم ملفات_|يستخدم هذا الموقع|nous utilisons des cookies|ce site utilise_
        en poursuivant votre|utilizamos cookies|este sitio utiliza|мы используем файлы
        мы используем cookie|сайт использует_|ми використовуємо файли|ми використовуємо cookie|çerez_
        sitemizde çerez|bu site çerez
    """,
    Furniture.COMMENTS: """
        please enter your_|you must be logged in|your email address will not be_|save my name, email
        log in to leave|log in to comment|to leave a comment|comments are_|have your say
        what do you think about|read all comments|view all 0|لن يتم نشر عنوان بريدك
        يرجى الالتزام بأخلاق|يجب أن تكون مسجل|votre adresse_|tu dirección de correo_|ваш адрес email
        ваша адреса email|e-posta hesabınız|e-posta adresiniz
    """,
    Furniture.CAPTCHA: """
        captcha_|this site is protected by recaptcha|please verify_|please enable javascript
        please enable js|javascript is|your browser_|you need to enable javascript
        checking your browser|ddos protection
    """,
    Furniture.RELATED: """
        لقراءة المزيد|للمزيد:|طالع أيضا|read more:|read more at|read also:|read also_|also read:
        also read_|see also:|related:|more:|read next:|watch:|list 0 of 0|more great_|most read in_
        most viewed in_|more from_|more in_|don't miss:|in pictures:|in case you missed|for more on_
        for more news|for all the latest_|for the latest news
        for more updates|click here for more_|next:|previous:|up next:|اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد:
        إقرأ أيضاً|شاهد أيضا|شاهد:|lire aussi|à lire :|voir aussi|lea también|lee también|lea más
        ver también|читайте также|смотрите также|читайте також|дивіться також|ayrıca oku|ilgili haber
    """,
    Furniture.ADVERT: """
        video player is_|advertisement_|sponsored by|promoted by|story continues below|article continues_
        continue reading|scroll to continue
    """,
    Furniture.CREDIT: """
        photo:|photo by|photo credit|photo courtesy|image:|image by|image credit|image source
        image copyright|image courtesy|picture:|picture credit|credit:|photograph:|photographs by
        video:|illustration:|map:|graphic:|getty images|ap photo|afp photo|reuters/|صورة:|الصورة:
        تصوير:|عکس:|crédit photo|photo d'archives|crédits :|foto:|fotografía:|фото:|fotoğraf:
    """,
    Furniture.LEGAL: """
        ©|copyright_|copyright ©|all rights reserved|(c) 0|this material may not|any reproduction of
        the views expressed|the opinions expressed|views expressed|opinions expressed|disclaimer
        our standards:|reproduction in whole|no part of this|جميع الحقوق|كل الحقوق|حقوق النشر
        تمام حقوق|tous droits|toute reproduction|todos los derechos|prohibida la_|все права
        при использовании|перепечатка|усі права|всі права|tüm hakları|her hakkı
    """,
    Furniture.TAGS: """
        tags:|tag:|topics:|filed under|keywords:|categories:|posted in_|posted in:|views:|category:|labels:
        وسوم:|كلمات مفتاحية:|برچسب|etiquetas:|mots-clés|теги:|etiketler:
    """,
    Furniture.OTHER: """
        title:|link:|http://|https://|www.|last updated by|reading time|0 min read|0 minute read
        0 minutes read|min read|estimated reading|translated by google|powered by_|font size|text size
        this page was last|scan the qr
    """,
}
"""Openings of short lines; "_" at the end of a phrase stands for a blank that is part of it."""

HINTS: Final[Mapping[Furniture, str]] = {
    Furniture.SUBSCRIBE: """
        newsletter|subscribe|sign up|log in|your inbox|unsubscribe|donate|abonnez|suscríb|подпишитесь
        підпишіться|abone ol|اشترك
    """,
    Furniture.RELATED: "read more|more from|click here|view all|jump to|more on this|اقرأ أيض",
    Furniture.SHARE: """
        follow us|share this|on google news|download our app|on facebook|on twitter|on instagram|on telegram
        تابعنا
    """,
    Furniture.COOKIES: "cookie|privacy policy|your browser|javascript",
    Furniture.LEGAL: "all rights reserved|terms of use|copyright|powered by|جميع الحقوق|tüm hakları",
    Furniture.ADVERT: "advertis|sponsored",
    Furniture.COMMENTS: "leave a comment|post a comment",
    Furniture.OTHER: "min read",
}
"""Words that make a short line furniture where it is no sentence, and speak against it where it is."""

SAID: Final[Mapping[Furniture, str]] = {
    Furniture.ADVERT: """
        contain affiliate|affiliate links|affiliate commission|may earn a commission|may receive a commission
    """,
    Furniture.SUBSCRIBE: """
        tax-deductible donation|make a donation today|please make a donation|please consider donating
        please consider supporting|delivered to your inbox|straight to your inbox|newsletter delivered
        unsubscribe at any time
    """,
    Furniture.COMMENTS: "in the comments below|in the comment section below",
}
"""What only the site says of itself, whole sentences of it; one with a quotation is the article's."""

SHORT_OPENERS: Final = """
    more about:|more about_|more on_|the latest on_|the latest from_|also on_|read more on_|must read
    must reads|on the same subject|from our archive|related post:|related posts:
"""
"""Openings of short lines that head other stories, with the name of a subject or of a site behind them."""

MASTHEADS: Final = """
    news|times|post|press|agency|daily|observer|courier|herald|tribune|gazette|bulletin|dispatch|network|chronicle
    journal|telegraph|monitor|mail|sun|star|standard|record|report|review|today|weekly|media|tv|radio|online|mirror
    broadcasting|newspaper|magazine|watch|wire|newswire|channel|voice|independent|examiner|sentinel|globe|guardian
    ledger|inquirer|argus|weekly
"""
"""Last words of the names of outlets; few people are called so, and few headlines so short end so."""

ASKING: Final = """
    follow|sign|subscribe|get|join|click|read|watch|download|listen|become|register|enter|visit|stay|receive|want
"""
"""First words of sentences that ask the reader for something; furniture where a hint stands beside them."""

ASKED: Final = """
    share|tell|write|send|support|help|donate|contact|email|let
"""
"""More of them, behind a question to the reader; by themselves they open news too."""
