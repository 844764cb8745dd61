/** The style sheets of the site, in the order of their layers. */
import './tokens.css';
import './base.css';
import './layout.css';
import './components.css';
import './charts.css';
import './check.css';
import './search.css';
