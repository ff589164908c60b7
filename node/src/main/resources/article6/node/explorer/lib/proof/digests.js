// Where digests of documents stand in the encoding of actions and of records of the state. A test makes this.
export const DIGESTS = {
  "actions" : {
    "AcknowledgeExport" : [
      "2 proof"
    ],
    "AmendAuthorization" : [
      "3 content/14 document/?"
    ],
    "AnswerCase" : [
      "3 answer/4 document/?/0 digest"
    ],
    "ApproveRequest" : [
      "3 content/14 document/?"
    ],
    "AttestParticipation" : [
      "1 attestations/*/2 document/0 digest"
    ],
    "AuthorizeContributions" : [
      "2 content/14 document/?"
    ],
    "AuthorizeItmos" : [
      "2 content/14 document/?"
    ],
    "CommentOnCase" : [
      "4 attachment/?/0 digest"
    ],
    "CorrectAdjustment" : [
      "9 document/0 digest"
    ],
    "FileInitialReport" : [
      "4 document/0 digest"
    ],
    "FixMethod" : [
      "4 document/0 digest"
    ],
    "LockAdjustments" : [
      "3 document/0 digest"
    ],
    "MakeHostStatement" : [
      "4 letter/?/14 document/?"
    ],
    "MarkCasePersistent" : [
      "2 report/0 digest"
    ],
    "MintImported" : [
      "11 proof"
    ],
    "MirrorHoldings" : [
      "4 document"
    ],
    "PublishAuthorization" : [
      "5 publication/1 digest/?",
      "7 itmos/*/1 content/14 document/?"
    ],
    "RaiseCase" : [
      "2 content/7 finding/?/4 report/0 digest",
      "2 content/8 evidence/?/0 digest"
    ],
    "ReleaseExport" : [
      "3 proof"
    ],
    "RequestAuthorization" : [
      "5 content/14 document/?"
    ],
    "SetInventory" : [
      "3 document/?/0 digest"
    ],
    "SetNdc" : [
      "6 details/?/6 document/?/0 digest"
    ],
    "TrackFirstTransfer" : [
      "8 document"
    ]
  },
  "tables" : {
    "7" : [
      "3 content/14 document/?"
    ],
    "13" : [
      "7 details/?/6 document/?/0 digest",
      "8 methodLock/?/2 document/0 digest",
      "9 finality/?/1 document/0 digest"
    ],
    "16" : [
      "1 action/@"
    ],
    "20" : [
      "0 attestations/*/2 document/0 digest"
    ],
    "21" : [
      "2 attestation/2 document/0 digest"
    ],
    "22" : [
      "7 details/?/6 document/?/0 digest",
      "8 methodLock/?/2 document/0 digest",
      "9 finality/?/1 document/0 digest"
    ],
    "23" : [
      "2 ndc/7 details/?/6 document/?/0 digest",
      "2 ndc/8 methodLock/?/2 document/0 digest",
      "2 ndc/9 finality/?/1 document/0 digest"
    ],
    "24" : [
      "5 document/0 digest"
    ],
    "25" : [
      "6 document/?/0 digest"
    ],
    "26" : [
      "10 document/0 digest"
    ],
    "30" : [
      "9 proof/?"
    ],
    "31" : [
      "7 proof"
    ],
    "32" : [
      "5 document"
    ],
    "52" : [
      "5 content/14 document/?"
    ],
    "53" : [
      "5 publication/1 digest/?"
    ],
    "80" : [
      "2 content/7 finding/?/4 report/0 digest",
      "2 content/8 evidence/?/0 digest",
      "6 positions/*/2 answer/?/4 document/?/0 digest",
      "10 reviewReport/?/0 digest"
    ],
    "81" : [
      "4 attachment/?/0 digest"
    ]
  }
};
