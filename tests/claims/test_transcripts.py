from __future__ import annotations

HEAD = (
    "[Interview with Colonel Adem Ruse, commander of the 4th Battalion, by unidentified reporter] [Text]\n\n"
)


def test_a_label_in_a_transcript_names_the_speaker_up_to_the_next(read):
    _, reading = read(
        f"{HEAD}[Ruse] Rebels attacked the garrison at Selim. The army said that gunmen burned the market."
        "\n\n"
        "[Reporter] Did soldiers kill the mayor?\n\n"
        "[Ruse] We captured two men. [End recording]\n\n"
        "Police arrested three men in Selim."
    )
    claims = reading.claims
    chains = [[k.name for k in claim.chain] for claim in claims]
    ruse = "Colonel Adem Ruse"
    assert chains == [[ruse], [ruse, "army"], [], [ruse], []]
    assert [k.role.value for k in claims[0].chain] == ["military"]


def test_a_statement_headed_by_its_author_is_the_word_of_its_author(read):
    _, reading = read(
        "[Communique] [Red Front General Command] [Text] The army shelled two villages on Monday."
    )
    claims = reading.claims
    assert [k.name for k in claims[0].chain] == ["Red Front General Command"]


def test_a_reporter_named_at_the_head_is_the_outlet_itself(read):
    _, reading = read(
        "[Report] [Lena Marsh] [Text] The army shelled two villages on Monday.\n\n"
        "[Begin recording] [Mayor] They burned the market. [End recording]"
    )
    claims = reading.claims
    assert [[k.name for k in claim.chain] for claim in claims] == [[], ["Mayor"]]
    assert claims[1].chain[0].anonymous


def test_brackets_in_ordinary_news_name_no_speaker(read):
    _, reading = read(
        'Rebels attacked the garrison at Selim on Monday. "[The rebels] burned nine houses," the mayor said.'
        "\n\n"
        "[Selim] Town was shelled on Tuesday."
    )
    claims = reading.claims
    assert [[k.name for k in claim.chain] for claim in claims] == [[], ["mayor"], []]
