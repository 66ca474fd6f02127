"""The places register as GeoJSON (RFC 7946)."""

import json
from collections.abc import Iterator

from samizdat.model.artifact import Artifact
from samizdat.model.places import Coordinates, Place
from samizdat.prose.views.lines import said
from samizdat.writing.answers import Answers


def geojson(answers: Answers) -> Iterator[Artifact]:
    """Every place that has coordinates, with how far these can be trusted."""
    features: list[dict[str, object]] = []
    for place in answers.library.places.values():
        if place.coordinates:
            features.append(_feature(place, place.coordinates))
    content = {"type": "FeatureCollection", "features": features}
    yield Artifact("data/places.geojson", json.dumps(content, ensure_ascii=False).encode())


def _feature(place: Place, point: Coordinates) -> dict[str, object]:
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [point.longitude, point.latitude]},
        "properties": {
            "name": place.name,
            "native_name": place.native_name,
            "role": said(place.role),
            "certainty": point.certainty.value,
            "precision": point.precision,
        },
    }
