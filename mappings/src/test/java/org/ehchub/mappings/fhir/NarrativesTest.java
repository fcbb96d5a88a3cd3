package org.ehchub.mappings.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Narrative;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrativesTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "<p>One</p><p>two</p> => One\\ntwo",
                "one<br/><br/>three => one\\n\\nthree",
                "<h1>Needs</h1><ul><li>a</li><li>b <b>c</b></li></ul> => Needs\\n- a\\n- b c",
                "<table><tr><th>x</th><td>1</td></tr><tr><td>y</td></tr></table> => x | 1\\ny",
                "<p>  folded \\n  white   space </p> => folded white space",
                "<pre>kept   as\\n  it is</pre> => kept   as\\n  it is",
                "<p style='white-space: pre-wrap'>a  b</p> => a  b",
                "<p>3 &lt; 4 &amp; 5</p> => 3 < 4 & 5",
                "<p/> => ''"
            })
    void markUpIsReadAsItLooks(String html, String text) {
        Narrative narrative = new Narrative();
        narrative.setDivAsString(
                "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + html.replace("\\n", "\n") + "</div>");

        assertThat(Narratives.text(narrative)).isEqualTo(text.replace("\\n", "\n"));
    }
}
