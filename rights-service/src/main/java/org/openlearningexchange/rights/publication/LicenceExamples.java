package org.openlearningexchange.rights.publication;

/** Answers of {@link LicenceEndpoint} for its description. */
final class LicenceExamples {
  static final String PAGE =
      """
      {"items":[{"id":"CC-BY-4.0","label":"CC BY 4.0","title":"Attribution 4.0 International",
      "kind":"licence","family":"CC-BY","version":"4.0","jurisdiction":"international",
      "uri":"https://creativecommons.org/licenses/by/4.0/","permits":["share","adapt","commercial"],
      "requires":["attribution"],"status":"current"}],"total":94,"next":"CC-BY-4.0"}""";

  static final String VIEW =
      """
      {"id":"CC-BY-NC-SA-3.0-DE","label":"CC BY-NC-SA 3.0 DE",
      "titles":{"de":"Namensnennung - Nicht kommerziell - Weitergabe unter gleichen Bedingungen 3.0 Deutschland",
      "en":"Attribution-NonCommercial-ShareAlike 3.0 Germany"},"kind":"licence",
      "family":"CC-BY-NC-SA","version":"3.0","jurisdiction":"DE","spdx":"CC-BY-NC-SA-3.0-DE",
      "uri":"https://creativecommons.org/licenses/by-nc-sa/3.0/de/",
      "rdfUri":"http://creativecommons.org/licenses/by-nc-sa/3.0/de/",
      "permits":["share","adapt"],"requires":["attribution","share-alike"],
      "ccRel":{"permits":["cc:Reproduction","cc:Distribution","cc:DerivativeWorks"],
      "requires":["cc:Attribution","cc:Notice","cc:ShareAlike"],"prohibits":["cc:CommercialUse"]},
      "fiveR":["retain","reuse","revise","remix","redistribute"],"openDefinition":false,
      "openForEveryPurpose":false,"openForNonCommercialPurposes":true,"status":"superseded",
      "supersededBy":"CC-BY-NC-SA-4.0",
      "origin":{"source":"https://github.com/creativecommons/cc-legal-tools-data",
      "rule":"family × version × port of Creative Commons","recorded":"2026-11-22"}}""";

  static final String DOCUMENT =
      """
      {"@context":{"cc":"http://creativecommons.org/ns#","odrl":"http://www.w3.org/ns/odrl/2/",
      "permits":{"@id":"cc:permits","@type":"@id"},"permission":{"@id":"odrl:permission","@type":"@id"},
      "action":{"@id":"odrl:action","@type":"@id"},"duty":{"@id":"odrl:duty","@type":"@id"}},
      "@graph":[{"@id":"https://creativecommons.org/licenses/by/4.0/","@type":["cc:License"],
      "permits":["cc:Reproduction","cc:Distribution","cc:DerivativeWorks"]},
      {"@id":"#policy","@type":"odrl:Set","permission":[{"action":["odrl:distribute"],
      "duty":[{"action":"odrl:attribute"},{"action":"cc:Notice"}]}]}]}""";

  static final String NOT_FOUND =
      """
      {"type":"/problems/licence-not-found","title":"No such licence is in the registry","status":404,
      "detail":"Did you mean one of CC-BY-4.0, CC-BY-SA-4.0?","near":["CC-BY-4.0","CC-BY-SA-4.0"]}""";

  static final String INVALID =
      """
      {"type":"/problems/invalid-request","title":"The request is not valid","status":400,
      "detail":"A parameter is not valid; see errors.",
      "errors":[{"field":"status","detail":"is current, superseded or retired"}]}""";

  private LicenceExamples() {}
}
