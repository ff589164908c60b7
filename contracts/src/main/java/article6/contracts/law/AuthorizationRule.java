package article6.contracts.law;

import static article6.contracts.law.RuleText.refuses;

/** Authorizations (A; 4/CMA.6 chapter I). */
public enum AuthorizationRule implements Rule {
  A_2(
      refuses(
          "A-2",
          "AUTH_EXISTS",
          "4/CMA.6; AEF table 2",
          "The id of an authorization is unique within the Party.")),
  A_4(
      refuses(
              "A-4",
              "AUTH_INCOMPLETE",
              "4/CMA.6; AEF table 2",
              "An authorization names its sectors, and should state quantity and timeframe.")
          .butOnlyWarns()),
  A_4_SECTORS(
      refuses(
              "A-4",
              "AUTH_SECTORS_MISSING",
              "4/CMA.6; AEF table 2",
              "An authorization names at least one sector: without it none can be registered.")
          .since(Edition.CMA7_2025)),
  A_5(
      refuses(
              "A-5",
              "AUTH_PURPOSE_OIMP",
              "2/CMA.3 annex ¶1(f)",
              "An authorization for other international mitigation purposes says which.")
          .butOnlyWarns()),
  A_6(
      refuses(
          "A-6",
          "AUTH_FIRST_TRANSFER_DEFINITION",
          "2/CMA.3 annex ¶2(b)",
          "First transfer is defined exactly where the purpose covers other international"
              + " mitigation purposes.")),
  A_7(
      refuses(
          "A-7",
          "AUTH_NOT_ACTIVE",
          "4/CMA.6; 2/CMA.3 annex ¶2",
          "A first transfer is not before its authorization, nor after its revocation.")),
  A_7_NOT_FOUND(
      refuses(
          "A-7",
          "AUTH_NOT_FOUND",
          "2/CMA.3 annex ¶2",
          "Units move between Parties and are used only under an authorization.")),
  A_8(
      refuses(
          "A-8",
          "AUTH_QUANTITY_EXCEEDED",
          "4/CMA.6; AEF table 2",
          "No more is first transferred under an authorization, all versions together, than it"
              + " authorises.")),
  A_9(
      refuses(
          "A-9",
          "AUTH_TIMEFRAME",
          "4/CMA.6; AEF table 2",
          "The vintage and the date of use lie within the authorised timeframe.")),
  A_10(
      refuses(
          "A-10",
          "AUTH_PARTY_NOT_ALLOWED",
          "AEF table 2; check II06",
          "Only authorised Parties acquire and use, where the authorization names any.")),
  A_11(
      refuses(
          "A-11",
          "AUTH_ENTITY_NOT_ALLOWED",
          "AEF table 2; check II06",
          "An entity that uses or cancels is one the authorization names.")),
  A_12(
      refuses(
          "A-12",
          "AUTH_CHANGE_AFTER_FIRST_TRANSFER",
          "4/CMA.6 ch. I",
          "A change or revocation never affects outcomes already first transferred, unless the"
              + " terms in force at first transfer say how.")),
  A_13(
      refuses(
          "A-13",
          "AUTH_VERSION",
          "AEF table 2",
          "A changed authorization gets the next version, and its date is not before that of the"
              + " last.")),
  A_7_NOT_COVERED(
      refuses(
          "A-7",
          "AUTH_UNITS_NOT_COVERED",
          "2/CMA.3 annex ¶2",
          "An authorization covers units of its own Party and approach that no other authorization"
              + " covers.")),
  A_1(
      refuses(
              "A-1",
              "DOCUMENT_EMPTY",
              "4/CMA.6 ch. I",
              "A document of authorization authorises at least one approach, outcome or entity, and"
                  + " each once.")
          .unverified()
          .since(Edition.CMA7_2025)),
  A_1_APPROACH(
      refuses(
              "A-1",
              "APPROACH_NOT_AUTHORISED",
              "4/CMA.6 ch. I",
              "Nothing is authorised in an approach whose authorization the Party has revoked.")
          .unverified()
          .since(Edition.CMA7_2025)),
  A_3B(
      refuses(
              "A-3b",
              "AUTH_CONTENT_INCOMPLETE",
              "4/CMA.6",
              "A document says on which standards and methodologies outcomes rest, where they are"
                  + " tracked and how long it lasts.")
          .butOnlyWarns()
          .unverified()
          .since(Edition.CMA7_2025)),
  A_3B_DATES(
      refuses(
              "A-3b",
              "AUTH_DATES",
              "4/CMA.6",
              "The last days for issuance, use and cancellation are not before the authorization.")
          .unverified()
          .since(Edition.CMA7_2025)),
  A_6B(
      refuses(
              "A-6b",
              "FT_DEFINITION_NOT_IN_2B",
              "2/CMA.3 annex ¶2(b)",
              "\"First international transfer\" is no definition of first transfer for other"
                  + " purposes; nothing is derived from it until the Party says what it means.")
          .butOnlyWarns()
          .since(Edition.CMA7_2025)),
  A_6B_UNRESOLVED(
      refuses(
              "A-6b",
              "FT_DEFINITION_UNRESOLVED",
              "2/CMA.3 annex ¶2(b)",
              "Units are not used for other purposes while it is open what their first transfer"
                  + " is.")
          .unsure("")
          .since(Edition.CMA7_2025)),
  A_6C(
      refuses(
              "A-6c",
              "FT_READING_INVALID",
              "2/CMA.3 annex ¶2(b); ledger",
              "Another reading of first transfer is given in the Party's own words, and names an"
                  + " act that can be one.")
          .since(Edition.CMA7_2025)),
  A_9_LAST_DAY(
      refuses(
              "A-9",
              "AUTH_LAST_DAY_PASSED",
              "4/CMA.6",
              "Units are issued, used and cancelled under an authorization until its last days for"
                  + " that.")
          .unverified()
          .since(Edition.CMA7_2025)),
  A_14(
      refuses(
              "A-14",
              "DOCUMENT_NOT_PUBLISHED",
              "4/CMA.6; AEF tables 2 and 5",
              "A document of authorization has a place where it is published, and a digest.")
          .unverified()
          .since(Edition.CMA7_2025)),
  A_15(
      refuses(
              "A-15",
              "AUTH_NOT_REVOCABLE",
              "4/CMA.6 ch. I",
              "Whether an authorization can be revoked is said in its own terms.")
          .unverified()
          .since(Edition.CMA7_2025)),
  A_17(
      refuses(
              "A-17",
              "AUTH_SCOPE_DIFFERS",
              "check II03",
              "Sectors and activity types are the same in every authorization of an approach.")
          .butOnlyWarns()
          .since(Edition.CMA7_2025));

  private final RuleText text;

  AuthorizationRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
