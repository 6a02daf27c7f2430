import pytest

from validators.payment_reference import reference_article


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("YILDIRIM ELIF NUR TURKIJE 05031994 ART 40TER", "40ter"),
        ("YILDIRIM ELIF NUR TURKIJE 05031994 ART 4OTER", "40ter"),
        ("ART 1OBIS", "10bis"),
        ("ARTICLE 6O", "60"),
        ("ART. 61/11", "61/11"),
        ("ART 4", "4"),
        ("NGASSA BRICE 2026", None),
    ],
)
def test_the_article_is_read_with_a_nought_that_was_taken_for_a_letter(text: str, article: str | None) -> None:
    assert reference_article(text) == article
