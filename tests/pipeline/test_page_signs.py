import dataclasses

from pipeline.papers.page_signs import between, counts_on, days_of_issue, signs_of
from tests.pipeline.words import lay_out, page

LETTER = (
    "Studio Nova\nKerkstraat 4\nTel +32 2 555 01 02\n\nCONFIRMATION OF STAY\n\n"
    "We confirm that the person named in this letter lives with us.\nDone at Gent on 3 May 2026\nSignature"
)
FULL = "\n".join(
    f"The parties keep to what stands in paragraph {number} of this text in good faith." for number in range(50)
)
AFTER = "and the costs are shared between them in equal parts as said before.\nNobody else may claim anything from it."


def test_a_letter_has_a_head_and_an_end():
    signs = signs_of(page(LETTER))
    assert (signs.letterhead, signs.heading, signs.closes, signs.begins_inside) == (True, True, True, False)
    assert signs.ends < 0.3


def test_text_running_on_over_a_full_page_stays_together():
    first, second = signs_of(page(FULL)), signs_of(page(AFTER))
    assert second.begins_inside
    assert between(first, second) < -2


def test_a_new_head_after_a_close_is_a_new_paper():
    assert between(signs_of(page(LETTER)), signs_of(page(LETTER))) > 2


def test_counted_articles_go_on():
    first = signs_of(page("Article 1. Object\nThe house.\nArticle 2. Price\nIt is paid monthly."))
    on = signs_of(page("Article 3. Costs\nThe tenant pays them."))
    again = signs_of(page("Article 1. Object\nThe tenant pays them."))
    assert (first.articles, on.first_article) == ({1, 2}, 3)
    assert between(first, on) < between(first, again)


def test_a_surname_in_capitals_is_no_heading():
    assert not signs_of(page("1. Name\nJANSSENS\n2. First names\nJan")).heading


def test_other_type_speaks_for_a_new_paper():
    plain = page(AFTER)
    large = dataclasses.replace(
        plain,
        words=tuple(dataclasses.replace(word, box=(*word.box[:3], word.box[3] + 0.006)) for word in lay_out(AFTER)),
    )
    assert between(signs_of(plain), signs_of(large)) > between(signs_of(plain), signs_of(plain))


def test_a_page_without_words_says_nothing():
    assert between(signs_of(page("")), signs_of(page(LETTER))) == 0.0


def test_articles_count_on_behind_a_dash_and_by_sign():
    first = signs_of(page("Artikel 6 - Indexering. Jaarlijks."))
    second = signs_of(page("Artikel 7 - Plaatsbeschrijving. Op gezamenlijke kosten."))
    assert (first.articles, second.first_article) == ({6}, 7)
    assert signs_of(page("§ 3 Probezeit\nDrei Monate.")).first_article == 3


def test_a_form_that_goes_on_counting_is_one_paper_whatever_stands_in_its_fields() -> None:
    first = "APPLICATION FORM\n\n15. Valid until\n20-07-2034\n16. Issued by\nTurkey\n37. Signature"
    second = (
        "17. HOME ADDRESS AND E-MAIL\n233 Lake View Road, 27198 Izmir - somebody@mail.example\n18. Occupation\nAnalyst"
    )
    assert between(signs_of(page(first)), signs_of(page(second))) < -2
    other = (
        "17. HOME ADDRESS AND E-MAIL\n233 Lake View Road, 27198 Izmir - somebody@mail.example\n18. Occupation\nAnalyst"
    )
    assert between(signs_of(page("LETTER\n\n3. A point\nYours sincerely")), signs_of(page(other))) > 0


def test_the_clauses_of_a_deed_are_counted_in_words():
    first = page("ESCRITURA\nPRIMERO: que son mayores de edad.\nque viven juntos. SEGUNDO: que tienen una hija.")
    second = page("TERCERO: que han decidido separarse.")
    assert counts_on(signs_of(first), signs_of(second))
    assert not counts_on(signs_of(second), signs_of(first))


def test_a_line_with_a_place_and_a_day_says_when_a_paper_was_made():
    lines = ["Tunis, le 2 mai 2026", "né le 3 mai 1999 à Sfax", "Hamburg, 14 February 2025", "Gent, 03/02/2026"]
    assert days_of_issue(lines) == {"2mai2026", "14february2025", "03022026"}
