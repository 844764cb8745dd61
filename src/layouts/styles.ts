/** The style sheets of the site, in the order of their layers. */
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/components.css';
import '../components/charts.css';
import '../components/check.css';
import '../components/search.css';
