"""What an editor is told of a key or a value that a record does not take: what to write instead."""

from contextlib import suppress

from ..model.kinds import Reference, id_of
from ..model.kinds import Scalar as ScalarKind
from ..model.record import Kind, Part, Shape, Spec, declared, specs
from ..problems import nearest
from .yaml import Items, Mapping, Node, Scalar

# Words that people try, and what they are told; a record that has the field itself takes it.
_CONTACTS = "phone tel puhelin puhelinnumero email e-mail mail sahkoposti sähköposti yhteystiedot"
_NO_CONTACTS = "kirjoita yhteystiedot yhteyspisteeseen, kansioon contact-points"
_TIMES = "date time day datetime start end aika kello kellonaika klo paiva päivä pvm"
_TIMED = "aika kirjoitetaan kenttiin starts ja ends, esimerkiksi starts: 4.2.2027 klo 9.00"


def meant_key(key: str, known: dict[str, Spec]) -> str | None:
    """The declared field that people call so, or whose name was mistyped."""
    if key.casefold() in _TIMES.split() and "starts" in known:
        return "starts"
    labels = {spec.label.casefold(): name for name, spec in known.items()}
    return labels.get(key.replace("_", " ").casefold()) or nearest(key, known)


def unknown_key(key: str, meant: str | None, known: dict[str, Spec]) -> str:
    if key == "id":
        return "tunnus tulee tiedoston nimestä; poista rivi id"
    unknown = f"tuntematon kenttä «{key}»"
    if key.casefold() in _CONTACTS.split():
        return f"{unknown}: {_NO_CONTACTS}"
    if meant == "starts":
        return f"{unknown}: {_TIMED}"
    if meant:
        return f"{unknown}. Tarkoititko «{meant}»?"
    for name, spec in known.items():
        inner = declared(spec.kind.shape) if isinstance(spec.kind, Part) else ()
        if any(path.rpartition(".")[2] == key for path, _ in inner):
            return f"kenttä «{key}» kuuluu kentän «{name}» alle; korjaa sisennys"
    return f"{unknown}. Sallitut kentät: {', '.join(known)}."


def not_fields(node: Node, name: str, shape: type[Shape]) -> str:
    """The sentence at a text or a list where a group of fields belongs."""
    fields, example = ", ".join(specs(shape)), _first_field(node, shape)
    return f"kohdassa «{name}» pitää olla kenttiä omilla riveillään: {fields}{example}"


def _first_field(node: Node, shape: type[Shape]) -> str:
    name, spec = next(iter(specs(shape).items()))
    with suppress(ValueError):
        if isinstance(node, Scalar) and node.text and isinstance(spec.kind, ScalarKind):
            spec.kind.parse(node.text)
            return f"; kirjoita alle sisennettynä {name}: {node.text}"
    return ""


def not_a_list(node: Node, name: str, item: Kind) -> str:
    """The sentence at what should be a list, with its first item as an example that is right."""
    rule = f"kenttä «{name}» on luettelo; kirjoita jokainen kohta omalle rivilleen, esimerkiksi: - "
    if isinstance(node, Mapping):
        key, value = node.entries[0]
        return rule + f"{key.text}: {value.text if isinstance(value, Scalar) else '…'}"
    first = node.text.split(",")[0].strip() if isinstance(node, Scalar) else ""
    if isinstance(item, Part):
        return rule + f"{next(iter(specs(item.shape)))}: {first}"
    return rule + (id_of(first) if isinstance(item, Reference) else first)


def not_a_scalar(node: Node, name: str) -> str:
    if isinstance(node, Items) and name == "agenda":
        topics = "käsiteltävät asiat kirjoitetaan luetteloon topics"
        return f"kohdassa «{name}» pitää olla yksi osoite, ei luetteloa; {topics}"
    if isinstance(node, Items):
        return f"kohdassa «{name}» pitää olla yksi arvo, ei luetteloa"
    return f"kohdassa «{name}» pitää olla yksi arvo; lainaa teksti, jossa on kaksoispiste"
