package article6.contracts.law;

import static article6.contracts.law.Edition.CMA7_2025;
import static article6.contracts.law.RuleText.refuses;

/** The Article 6.4 mechanism (64; 3/CMA.3, 7/CMA.4, 5/CMA.6, 6/CMA.6). */
public enum MechanismRule implements Rule {
  M64_1(
      refuses(
              "64-1",
              "HOST_STATEMENT_INVALID",
              "3/CMA.3 annex ¶42; 6/CMA.6",
              "The host authorises, or does not, or lets contribution units be issued that it may"
                  + " authorise later: exactly one of the three, and an authorising statement has a"
                  + " letter in t CO2 eq under the mechanism.")
          .since(CMA7_2025)),
  M64_1_LETTER(
      refuses(
              "64-1",
              "HOST_STATEMENT_NEEDED",
              "3/CMA.3 annex ¶42",
              "A6.4ERs are authorised in a statement to the Supervisory Body, not by a letter under"
                  + " a cooperative approach.")
          .since(CMA7_2025)),
  M64_1_ISSUANCE(
      refuses(
              "64-1",
              "HOST_STATEMENT_NOT_MET",
              "3/CMA.3 annex ¶42",
              "A6.4ERs are issued after the host's statement, and as authorised or as contribution"
                  + " units as it says.")
          .since(CMA7_2025)),
  M64_1_PART(
      refuses(
              "64-1",
              "HOST_STATEMENT_EXCEEDED",
              "3/CMA.3 annex ¶42",
              "No more units are issued or become authorised than the part that the host"
                  + " authorises, what is levied from them included.")
          .since(CMA7_2025)),
  M64_2(
      refuses(
              "64-2",
              "A64_ISSUED_BY_MECHANISM",
              "7/CMA.4 annex I",
              "Only the mechanism issues its units, for activities it has registered.")
          .since(CMA7_2025)),
  M64_2_FORWARD(
      refuses(
              "64-2",
              "FORWARD_NOT_POSSIBLE",
              "7/CMA.4 annex I",
              "Units are forwarded to holding accounts of the mechanism registry, contribution"
                  + " units to those of the activity's participants.")
          .since(CMA7_2025)),
  M64_7(
      refuses(
              "64-7",
              "POST_ISSUANCE_NOT_POSSIBLE",
              "6/CMA.6",
              "Contribution units are authorised after issuance only where the host had stated"
                  + " before that it may do so.")
          .unverified()
          .since(CMA7_2025)),
  M64_7_MOVED(
      refuses(
              "64-7",
              "MCU_ALREADY_MOVED",
              "6/CMA.6",
              "Contribution units are authorised only while participants hold them in the mechanism"
                  + " registry, and don't come back once they have left it.")
          .unverified()
          .since(CMA7_2025)),
  M64_7_DEADLINE(
      refuses(
              "64-7",
              "POST_ISSUANCE_DEADLINE",
              "6/CMA.6",
              "Contribution units are authorised within the time the network has set.")
          .unsure("postIssuanceDays")
          .since(CMA7_2025)),
  M64_8(
      refuses(
              "64-8",
              "MCU_NOT_TRANSFERABLE",
              "7/CMA.4 annex I ¶29(b)",
              "Contribution units don't go from Party to Party: nobody adjusts for them.")
          .since(CMA7_2025)),
  M64_8_USE(
      refuses(
              "64-8",
              "MCU_NOT_USABLE",
              "7/CMA.4 annex I ¶29(b)",
              "Contribution units are used neither towards another Party's NDC nor for other"
                  + " international mitigation purposes.")
          .since(CMA7_2025)),
  M64_8_EXPORT(
      refuses(
              "64-8",
              "MCU_NOT_EXPORTABLE",
              "7/CMA.4 annex I ¶29(b)",
              "Contribution units leave for another registry only from an account of their host:"
                  + " elsewhere somebody else would have what nobody adjusts for.")
          .since(CMA7_2025)),
  M64_9(
      refuses(
              "64-9",
              "REGISTRY_NOT_CONNECTED",
              "6/CMA.6",
              "A6.4ERs leave the mechanism registry for the registry of a Party that has one.")
          .unverified()
          .since(CMA7_2025)),
  M64_10(
      refuses(
              "64-10",
              "CER_NOT_ELIGIBLE",
              "3/CMA.3 annex ¶75",
              "CERs count when their activity was registered on or after 1 January 2013, the"
                  + " reductions are from before 2021, and they are not temporary.")
          .since(CMA7_2025)),
  M64_10_HELD(
      refuses(
              "64-10",
              "CER_OUTSIDE_MECHANISM",
              "3/CMA.3 annex ¶75",
              "CERs are held in the mechanism registry.")
          .since(CMA7_2025)),
  M64_10_USE(
      refuses(
              "64-10",
              "CER_NOT_FIRST_NDC",
              "3/CMA.3 annex ¶75",
              "CERs are used towards a first NDC only.")
          .since(CMA7_2025)),
  M64_11(
      refuses(
              "64-11",
              "TRANSITION_STEP",
              "3/CMA.3 annex ¶73; 7/CMA.4",
              "A CDM activity is transitioned step by step: request, approval by its host, further"
                  + " documents, registration.")
          .since(CMA7_2025)),
  M64_11_REQUEST(
      refuses(
              "64-11",
              "TRANSITION_REQUEST_LATE",
              "3/CMA.3 annex ¶73; 6/CMA.6",
              "The transition was requested in time; later for afforestation and reforestation.")
          .unsure("transitionRequestUntil")
          .since(CMA7_2025)),
  M64_11_APPROVAL(
      refuses(
              "64-11",
              "TRANSITION_APPROVAL_LATE",
              "3/CMA.3 annex ¶73; CMA 7",
              "The host approves a transition in time.")
          .unsure("transitionApprovalUntil")
          .since(CMA7_2025)),
  M64_11_DOCUMENTS(
      refuses(
              "64-11",
              "TRANSITION_DOCUMENTS_LATE",
              "CMA 7",
              "The further documents of a transition are there in time.")
          .unsure("transitionDocumentsUntil")
          .since(CMA7_2025)),
  M64_12(
      refuses(
              "64-12",
              "REVERSAL_UNKNOWN",
              "A6.4-STAN-METH-002",
              "A reversal lies between the start of crediting and the end of monitoring, and is"
                  + " recorded before it is made good.")
          .since(CMA7_2025)),
  M64_12_RISK(
      refuses(
              "64-12",
              "REVERSAL_RISK_OUTDATED",
              "A6.4-STAN-METH-002",
              "The risk of reversal is assessed at least every five years.")
          .since(CMA7_2025)),
  M64_12_BUFFER(
      refuses(
              "64-12",
              "BUFFER_OVERDRAWN",
              "A6.4-STAN-METH-002",
              "No more of the buffer pool is cancelled than was released.")
          .since(CMA7_2025)),
  M64_12_REPLENISH(
      refuses(
              "64-12",
              "NOTHING_TO_REPLENISH",
              "A6.4-STAN-METH-002",
              "Participants give the buffer pool back what they owe it for a reversal they could"
                  + " have avoided, in units of the mechanism.")
          .since(CMA7_2025)),
  M64_14(
      refuses(
              "64-14",
              "MECHANISM_ACCOUNT",
              "3/CMA.3 annex ¶63; 7/CMA.4 annex I",
              "Each kind of account of the mechanism registry is for what it is named after.")
          .unverified()
          .since(CMA7_2025)),
  M64_14_OPERATOR(
      refuses(
              "64-14",
              "MECHANISM_OPERATOR",
              "ledger",
              "The mechanism is established once, in a section of its own whose code no country"
                  + " has, with a registry of its own and an approach number nobody uses.")
          .since(CMA7_2025)),
  M64_14_ESTABLISHED(
      refuses(
              "64-14",
              "MECHANISM_NOT_ESTABLISHED",
              "ledger",
              "Nothing is done with the mechanism before the network has established it.")
          .since(CMA7_2025)),
  M64_14_ACTIVITY(
      refuses(
              "64-14",
              "ACTIVITY_INVALID",
              "3/CMA.3 annex ¶31; ledger",
              "An activity is registered once, with a host, participants, a period and a share for"
                  + " the buffer pool that leaves something to forward.")
          .since(CMA7_2025)),
  M64_14_APPROACH(
      refuses(
              "64-14",
              "MECHANISM_IS_NO_AGREEMENT",
              "Paris Agreement Art. 6.4; 3/CMA.3",
              "The mechanism stands under the CMA: no Parties agree on it, amend, suspend or end"
                  + " it, join or leave it, as they do with a cooperative approach.")
          .since(CMA7_2025)),
  M64_14_NO_PARTY(
      refuses(
              "64-14",
              "MECHANISM_IS_NO_PARTY",
              "Paris Agreement Art. 6.4; ledger",
              "The section that keeps the mechanism is no Party: it is in no cooperative approach,"
                  + " attests and authorises nothing, has no NDC, and has no units of its own.")
          .since(CMA7_2025));

  private final RuleText text;

  MechanismRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
