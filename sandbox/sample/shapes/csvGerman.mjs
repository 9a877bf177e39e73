// @ts-check

/** Headers of a German export, by object; others stay English, as such exports are. @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
export const GERMAN_HEADERS = Object.freeze({
	deal: {
		'Opportunity ID': 'Verkaufschancen-ID', 'Opportunity Name': 'Verkaufschance', 'Account ID': 'Kundennummer', 'Account Name': 'Kunde', 'ACV': 'Jahreswert', 'Currency': 'Währung', 'Type': 'Art', 'Product Line': 'Produkt',
		'Stage': 'Phase', 'Status': 'Ergebnis', 'Created Date': 'Erstellt am', 'Close Date': 'Abschlussdatum', 'Last Activity': 'Letzte Aktivität', 'Loss Reason': 'Verlustgrund', 'Segment': 'Kundensegment', 'Region': 'Gebiet', 'Lead Source': 'Quelle', 'Partner': 'Vertriebspartner',
		'Partner ID': 'Partnernummer', 'Partner Role': 'Partnerrolle', 'Description': 'Beschreibung', 'Next Step': 'Nächster Schritt',
	},
	partner: { 'Partner ID': 'Partnernummer', 'Partner Name': 'Partnername', 'Website': 'Webseite', 'Email': 'E-Mail-Adresse', 'Country': 'Land', 'Region': 'Gebiet', 'Partner Type': 'Partnertyp', 'Partner Since': 'Partner seit', 'Tier': 'Stufe', 'City': 'Ort', 'Phone': 'Telefon' },
	account: { 'Account ID': 'Kundennummer', 'Account Name': 'Kunde', 'Website': 'Webseite', 'Country': 'Land', 'Industry': 'Branche', 'Region': 'Gebiet', 'City': 'Ort', 'Postal Code': 'PLZ', 'Street': 'Straße', 'Phone': 'Telefon' },
	contact: { 'First Name': 'Vorname', 'Last Name': 'Nachname' },
});
