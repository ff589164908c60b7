// The records that are hashed here, in the order of their encoding. A test holds this against the node's own.
// `?X` is X or nothing, `[X]` a list; "added" marks what a record got later.
export const SHAPES = {
  "Genesis": [
    ["name", "text"],
    ["rulebook", "text"],
    ["startTimeMillis", "number"],
    ["parameters", "NetworkParameters"],
    ["parties", "[FoundingParty]"],
    ["nodes", "[Node]"],
    ["settings", "?LawSettings", "added"]
  ],
  "NetworkParameters": [
    ["blockIntervalMinMillis", "number"],
    ["roundTimeoutBaseMillis", "number"],
    ["roundTimeoutCapMillis", "number"],
    ["blockTransactionsMax", "number"],
    ["blockBytesMax", "number"],
    ["clockToleranceMillis", "number"]
  ],
  "FoundingParty": [
    ["code", "text"],
    ["name", "text"],
    ["authorisationThreshold", "number"],
    ["registries", "[text]"],
    ["officers", "[OfficerSpec]"],
    ["participation", "?ParticipationProfile", "added"]
  ],
  "OfficerSpec": [
    ["name", "text"],
    ["publicKey", "bytes"],
    ["roles", "[text]"],
    ["entity", "?text", "added"]
  ],
  "ParticipationProfile": [
    ["attestations", "[Attestation]"],
    ["circumstances", "[SpecialCircumstance]"]
  ],
  "Attestation": [
    ["requirement", "text"],
    ["date", "date"],
    ["document", "DocumentReference"]
  ],
  "DocumentReference": [
    ["digest", "bytes"],
    ["reference", "text"]
  ],
  "SpecialCircumstance": [
    ["kind", "text"],
    ["from", "date"],
    ["until", "?date"]
  ],
  "Node": [
    ["publicKey", "bytes"],
    ["party", "text"],
    ["name", "text"],
    ["validator", "flag"]
  ],
  "LawSettings": [
    ["participation", "text"],
    ["firstTransferDeadline", "text"],
    ["authorisationYearForLaterUnits", "flag"],
    ["outsideScopeAdjusted", "flag"],
    ["flaggedUnitsUse", "text"],
    ["shareOfProceedsPerMille", "number"],
    ["shareOfProceedsRounding", "text"],
    ["omgePerMille", "number"],
    ["postIssuanceDays", "?number"],
    ["transitionRequestUntil", "date"],
    ["forestTransitionRequestUntil", "date"],
    ["transitionApprovalUntil", "date"],
    ["transitionDocumentsUntil", "date"]
  ],
  "BlockHeader": [
    ["network", "bytes"],
    ["height", "number"],
    ["parent", "bytes"],
    ["timeMillis", "number"],
    ["proposer", "bytes"],
    ["transactionsRoot", "bytes"],
    ["stateRoot", "bytes"],
    ["nextValidators", "bytes"],
    ["rulebook", "text"]
  ],
  "ValidatorSet": [
    ["validators", "[Validator]"]
  ],
  "Validator": [
    ["party", "text"],
    ["publicKey", "bytes"]
  ]
};
