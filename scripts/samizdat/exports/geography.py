"""The places register as GeoJSON (RFC 7946)."""

import json
from collections.abc import Iterator

from samizdat.model.artifact import Artifact
from samizdat.model.places import Place
from samizdat.writing.answers import Answers


def geojson(answers: Answers) -> Iterator[Artifact]:
    """Every place that has coordinates, with how far these can be trusted."""
    places = [place for place in answers.library.places.values() if place.coordinates]
    content = {"type": "FeatureCollection", "features": [_feature(place) for place in places]}
    yield Artifact("data/places.geojson", json.dumps(content, ensure_ascii=False).encode())


def _feature(place: Place) -> dict[str, object]:
    at = place.coordinates
    assert at is not None  # noqa: S101  only places with coordinates come here
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [at.longitude, at.latitude]},
        "properties": {
            "name": place.name,
            "native_name": place.native_name,
            "role": place.role,
            "certainty": at.certainty.value,
            "precision": at.precision,
        },
    }
