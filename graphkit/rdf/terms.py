"""The names that graphkit writes, as N-Quads writes them: `<https://w3id.org/graphkit/ns#sentBy>`.

Invariant: every name of our own namespace here is declared in `ontology/cable.ttl`, and every name
declared there is here or is a superclass or superproperty of one that is (a test holds both).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DEFAULT_BASE = "https://w3id.org/graphkit/id/"
NAMESPACE = "https://w3id.org/graphkit/ns#"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "cito": "http://purl.org/spar/cito/",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "gk": NAMESPACE,
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "void": "http://rdfs.org/ns/void#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)


def _name(prefixed: str) -> str:
    prefix, _, local = prefixed.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


# Classes
CABLE = _name("gk:Cable")
HELD_CABLE = _name("gk:HeldCable")
ABSENT_CABLE = _name("gk:AbsentCable")
POST = _name("gk:Post")
AGENCY = _name("gk:Agency")
PERSON = _name("gk:Person")
ORGANISATION = _name("gk:Organisation")
PLACE = _name("gk:Place")
PROTECTED_PERSON = _name("gk:ProtectedPerson")
TAG = _name("gk:Tag")
CITED_ITEM = _name("gk:CitedItem")
DOCUMENT_CLASS = _name("gk:Document")
STATEMENT = _name("gk:Statement")
TRANSMISSION = _name("gk:Transmission")
REFERENCE = _name("gk:Reference")

# From a cable to who and what it concerns
SENT_BY = _name("gk:sentBy")
SENT_TO = _name("gk:sentTo")
SENT_TO_ACTION = _name("gk:sentToAction")
SENT_TO_INFO = _name("gk:sentToInfo")
EXEMPTS = _name("gk:exempts")
FOR_ATTENTION = _name("gk:forAttention")
TAGGED = _name("gk:tagged")
REFERENCES = _name("gk:references")
SIGNED_BY = _name("gk:signedBy")
CLASSIFIED_BY = _name("gk:classifiedBy")
MENTIONS = _name("gk:mentions")
CITED_IN = _name("gk:citedIn")
DOCUMENT = _name("gk:document")

# A cable's own facts
MESSAGE_REFERENCE = _name("gk:messageReference")
YEAR = _name("gk:year")
STATION = _name("gk:station")
NUMBER = _name("gk:number")
PAGE_REFERENCE = _name("gk:pageReference")
TEXT_REFERENCE = _name("gk:textReference")
DATE_TIME_GROUP = _name("gk:dateTimeGroup")
CREATED = _name("gk:created")
PRECEDENCE = _name("gk:precedence")
SENDER_AS_WRITTEN = _name("gk:senderAsWritten")
CLASSIFICATION = _name("gk:classification")
CAPTION = _name("gk:caption")
EXECUTIVE_ORDER = _name("gk:executiveOrder")
SIGNATURE = _name("gk:signature")
SECTIONS = _name("gk:sections")
PARAGRAPHS = _name("gk:paragraphs")
PARTIAL = _name("gk:partial")

# A document
PATH = _name("gk:path")
RECORD = _name("gk:record")
FORM = _name("gk:form")
URL = _name("gk:url")

# Posts, agencies, people, organisations, places, TAGS and cited items
KIND = _name("gk:kind")
COUNTRY = _name("gk:country")
COUNTRY_NAME = _name("gk:countryName")
CITY = _name("gk:city")
POST_OR_OFFICE = _name("gk:postOrOffice")
NAME_FORMS = _name("gk:nameForms")
FIRST_YEAR = _name("gk:firstYear")
LAST_YEAR = _name("gk:lastYear")
STATED_TITLE = _name("gk:statedTitle")

# Statements and their evidence
FROM = _name("gk:from")
RELATION = _name("gk:relation")
TARGET = _name("gk:target")
ROLE = _name("gk:role")
SERIAL = _name("gk:serial")
ROUTING_INDICATOR = _name("gk:routingIndicator")
REFERENCE_LABEL = _name("gk:referenceLabel")
TEXT = _name("gk:text")
AS_WRITTEN = _name("gk:asWritten")
AFFILIATION = _name("gk:affiliation")
FOUND_IN = _name("gk:foundIn")
RULE = _name("gk:rule")
SCORE = _name("gk:score")
EVIDENCE_COUNT = _name("gk:evidenceCount")
PROTECTED = _name("gk:protected")

# The graph as a whole
RULE_SET = _name("gk:ruleSet")
PROFILE = _name("gk:profile")
EVIDENCE_LEVEL = _name("gk:evidenceLevel")

# Names of other vocabularies
TYPE = _name("rdf:type")
LABEL = _name("rdfs:label")
TITLE = _name("dcterms:title")
PREF_LABEL = _name("skos:prefLabel")
DEFINITION = _name("skos:definition")
LATITUDE = _name("geo:lat")
LONGITUDE = _name("geo:long")
ANNOTATION = _name("oa:Annotation")
SPECIFIC_RESOURCE = _name("oa:SpecificResource")
TEXT_POSITION_SELECTOR = _name("oa:TextPositionSelector")
TEXT_QUOTE_SELECTOR = _name("oa:TextQuoteSelector")
HAS_BODY = _name("oa:hasBody")
HAS_TARGET = _name("oa:hasTarget")
HAS_SOURCE = _name("oa:hasSource")
HAS_SELECTOR = _name("oa:hasSelector")
START = _name("oa:start")
END = _name("oa:end")
EXACT = _name("oa:exact")
DERIVED_FROM = _name("prov:wasDerivedFrom")
ATTRIBUTED_TO = _name("prov:wasAttributedTo")
SOFTWARE_AGENT = _name("prov:SoftwareAgent")
DATASET = _name("void:Dataset")
VOCABULARY = _name("void:vocabulary")
URI_SPACE = _name("void:uriSpace")
CLASS_PARTITION = _name("void:classPartition")
CLASS = _name("void:class")
ENTITIES = _name("void:entities")
PROPERTY_PARTITION = _name("void:propertyPartition")
PROPERTY = _name("void:property")
TRIPLES = _name("void:triples")

# Datatypes; xsd:string is the type of a literal that names none
XSD_ANY_URI = _name("xsd:anyURI")
XSD_BOOLEAN = _name("xsd:boolean")
XSD_DATE_TIME = _name("xsd:dateTime")
XSD_DECIMAL = _name("xsd:decimal")
XSD_INTEGER = _name("xsd:integer")
XSD_STRING = _name("xsd:string")
XSD_YEAR = _name("xsd:gYear")
