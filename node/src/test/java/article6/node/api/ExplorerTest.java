package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import article6.contracts.action.PartyAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser; skipped where none is installed. */
class ExplorerTest {
  private static TrialNode node;
  private static Browser browser;
  private static Hash transfer;

  @BeforeAll
  static void start() {
    Optional<Path> executable = Browser.find();
    assumeTrue(executable.isPresent(), "no Chromium is installed (apt-get install chromium)");
    node = new TrialNode();
    transfer = Scenes.firstTransfers(node.ledger);
    Scenes.otherRegistries(node.ledger);
    CaseScene.play(node.ledger);
    browser = new Browser(executable.get());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      node.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                                  | 6,116      | Validators           | 検証ノード
          /parties                           | 6,120      | Adjusted balance     | 調整後の排出収支
          /party/THA                         | 5,616      | Year by year         | 年別
          /flows                             | 2,600      | From host to use     | ホスト国から使用まで
          /units                             | CA0002     | Series               | シリーズ
          /unit/CA0001-THA01-THA-17-2022     | 1,500      | Its life             | 経緯
          /approaches                        | CA0001     | Authorizations       | 承認
          /approach/CA0002                   | GHA-2024-07 | Participating Parties | 参加国
          /authorization/THA/THA-2023-01     | 1,916      | Change after first transfer | 初回移転後の変更
          /block/16                          | 16         | Why it is final      | 確定の根拠
          /checks                            | .xlsx      | Compare with the ledger | 台帳と比較
          /case/THA/2026-01                  | X01        | What the Parties say | 締約国の見解
          /report/initial/THA                | THA-2023-01 | Baselines and quality | ベースラインと成果の質
          /report/regular/CHE                | 1,500      | How double counting was avoided | 二重計上の回避
          /precheck/THA/2023                 | 1.0        | The report agrees    | 報告は整合
          /approach/CA0003                   | ID_AM001   | Joint committee      | 合同委員会
          /registries                        | CHE-2026-0001 | Nothing of this is held | この台帳では保有も
          /unit/CA0001-THA01-THA-1650-2022   | 1,601 – 1,700 | Cuts and merges   | 分割と統合
          /rules                             | A-12       | Each refusal         | 対処方法
          /verify                            | a6 verify  | no node has to be believed | ノードを信用する必要はありません
          /nothing                           |            | no page at this address | アドレスのページがない
          """)
  void every_page_shows_its_content_in_both_languages(
      String path, String content, String english, String japanese) {
    String address = node.server.uri();
    browser.open(address + "?lang=en#" + path);
    assertThat(browser.waitFor(english)).contains(content == null ? "" : content);
    browser.open(address + "?lang=ja#" + path);
    assertThat(browser.waitFor(japanese)).contains(content == null ? "" : content);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void charts_have_a_label_and_a_table_with_the_same_figures() {
    browser.open(node.server.uri() + "?lang=en#/party/CHE");
    assertThat(browser.waitFor("First transferred and used, year by year")).contains("by vintage");
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('.chart[role=img]')].every("
                        + "chart => chart.getAttribute('aria-label').length > 10)")
                .booleanValue())
        .isTrue();
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('.card')].find("
                        + "card => card.textContent.includes('Held, by vintage'))"
                        + ".querySelector('table').textContent")
                .stringValue())
        .contains("2022", "NDC");
    browser.open(node.server.uri() + "?lang=ja#/units");
    assertThat(browser.waitFor("全締約国の保有")).contains("2023");
  }

  @Test
  void the_page_of_the_mechanism_shows_splits_obligations_and_transitions() {
    try (TrialNode other = new TrialNode()) {
      MechanismScene.play(other.ledger);
      browser.open(other.server.uri() + "?lang=en#/mechanism");
      assertThat(browser.waitFor("Issuances and their split"))
          .contains("PACM-0001", "contribution, may be authorised", "lapsed");
      browser.open(other.server.uri() + "?lang=ja#/mechanism");
      assertThat(browser.waitFor("発行とその内訳")).contains("適応基金", "失効");
      assertThat(browser.complaints()).isEmpty();
    }
    browser.open(node.server.uri() + "?lang=en#/mechanism");
    browser.waitFor("has not established");
  }

  /** From the page of an authorization to a page that can be printed without the node. */
  @Test
  void a_letter_is_downloaded_from_the_page_of_its_authorization(@TempDir Path folder)
      throws IOException {
    browser.downloadInto(folder);
    for (String language : List.of("en", "ja")) {
      browser.open(node.server.uri() + "?lang=en#/authorization/THA/THA-2023-01");
      browser.waitFor("Letters of this authorization");
      browser.evaluate(
          "document.querySelector('a[download][href*=\"letter?template=world_bank\"]"
              + "[href*=\"lang=%s\"]').click()".formatted(language));
      Path letter =
          browser.waitForFile(
              folder.resolve("letter-THA-THA-2023-01-1-world_bank-%s.html".formatted(language)));

      assertThat(Files.readString(letter))
          .isEqualTo(
              node.get(
                      "/v1/authorizations/THA/THA-2023-01/letter?template=world_bank&version=1&lang="
                          + language)
                  .body());
      browser.open(letter.toUri().toString());
      assertThat(browser.waitFor("THA-2023-01")).contains("Bangkok E-Bus Programme", "1,916");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void a_proof_is_checked_in_the_browser() {
    browser.open(node.server.uri() + "?lang=en#/transaction/" + transfer);
    browser.waitFor("Check the proof in this browser");

    browser.evaluate("document.getElementById('check').click()");

    assertThat(browser.waitFor("Every signature was checked"))
        .contains("Proven.", node.ledger.genesis().networkId().toString())
        .doesNotContain("✗");
  }

  @Test
  void what_becomes_final_appears_by_itself_and_is_never_taken_for_markup() {
    browser.open(node.server.uri() + "?lang=en#/");
    browser.waitFor("live");

    node.ledger.act(
        new PartyAction.OpenAccount(
            new AccountId("JPN-LIVE-1"), "<img src=x onerror=alert(1)>", Optional.empty()),
        "JPN registrar");

    assertThat(browser.waitFor("JPN-LIVE-1")).contains("<img src=x onerror=alert(1)>");
    assertThat(browser.evaluate("document.querySelectorAll('main img').length").intValue())
        .isZero();
  }

  @Test
  void the_language_is_switched_and_remembered() {
    browser.open(node.server.uri() + "?lang=en#/rules");
    browser.waitFor("Each refusal");
    browser.evaluate("document.querySelector('button[lang=ja]').click()");
    browser.waitFor("対処方法");

    browser.open(node.server.uri() + "#/rules");

    browser.waitFor("対処方法");
    assertThat(browser.evaluate("document.documentElement.lang").stringValue()).isEqualTo("ja");
  }

  @Test
  void nothing_is_wider_than_a_phone() {
    browser.resize(390, 844);
    for (String path :
        List.of("/", "/parties", "/party/CHE", "/unit/CA0001-THA01-THA-17-2022", "/verify")) {
      browser.open(node.server.uri() + "?lang=en#" + path);
      browser.waitFor("Interface description");
      assertThat(browser.evaluate("document.documentElement.scrollWidth").intValue())
          .as(path)
          .isLessThanOrEqualTo(390);
    }
    browser.resize(1280, 900);
  }
}
